// Alice waits for the answer that Bob has set: it is in `answer`.
const alice = new RTCPeerConnection();
const bob = new RTCPeerConnection();
alice.createDataChannel('chat');
const offer = await alice.createOffer();
await alice.setLocalDescription(offer);
await bob.setRemoteDescription(offer);
const answer = await bob.createAnswer();
await bob.setLocalDescription(answer);
