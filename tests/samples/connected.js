// Two connected peers, Alice and Bob, with the section for data in their session.
const alice = new RTCPeerConnection();
const bob = new RTCPeerConnection();
// A sample may close a peer while a candidate is on its way to it.
const ignore = () => undefined;
alice.onicecandidate = ({ candidate }) => bob.addIceCandidate(candidate).catch(ignore);
bob.onicecandidate = ({ candidate }) => alice.addIceCandidate(candidate).catch(ignore);
alice.createDataChannel('first');
await alice.setLocalDescription();
await bob.setRemoteDescription(alice.localDescription);
await bob.setLocalDescription();
await alice.setRemoteDescription(bob.localDescription);
while (alice.connectionState !== 'connected' || bob.connectionState !== 'connected')
  await new Promise(requestAnimationFrame);
await new Promise((resolve) => {
  bob.addEventListener('datachannel', resolve, { once: true });
  if (bob.sctp.state === 'connected') setTimeout(resolve, 100);
});
alice.onnegotiationneeded = () => {
  throw new Error('A further channel asked for a negotiation.');
};
