// A stream with a picture in it.
const canvas = document.createElement('canvas');
canvas.width = 320;
canvas.height = 240;
const pen = canvas.getContext('2d');
setInterval(() => {
  pen.fillStyle = `hsl(${performance.now() / 20} 80% 50%)`;
  pen.fillRect(0, 0, 320, 240);
}, 50);
const picture = canvas.captureStream(20);
document.body.append(document.createElement('video'));
// Two peers, and Bob receives it.
const alice = new RTCPeerConnection();
const bob = new RTCPeerConnection();
alice.onicecandidate = ({ candidate }) => bob.addIceCandidate(candidate);
bob.onicecandidate = ({ candidate }) => alice.addIceCandidate(candidate);
alice.addTrack(picture.getVideoTracks()[0], picture);
await alice.setLocalDescription();
await bob.setRemoteDescription(alice.localDescription);
await bob.setLocalDescription();
await alice.setRemoteDescription(bob.localDescription);
