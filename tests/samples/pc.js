// A connection that nothing was done with yet.
const pc = new RTCPeerConnection();
