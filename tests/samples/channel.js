// Two connected peers and a channel that is open: `channel` is Alice's end, `other` Bob's.
const alice = new RTCPeerConnection();
const bob = new RTCPeerConnection();
// A sample may close a peer while a candidate is on its way to it.
const ignore = () => undefined;
alice.onicecandidate = ({ candidate }) => bob.addIceCandidate(candidate).catch(ignore);
bob.onicecandidate = ({ candidate }) => alice.addIceCandidate(candidate).catch(ignore);
const channel = alice.createDataChannel('chat');
const heard = new Promise((resolve) => (bob.ondatachannel = (event) => resolve(event.channel)));
await alice.setLocalDescription();
await bob.setRemoteDescription(alice.localDescription);
await bob.setLocalDescription();
await alice.setRemoteDescription(bob.localDescription);
const other = await heard;
while (channel.readyState !== 'open' || other.readyState !== 'open')
  await new Promise(requestAnimationFrame);
