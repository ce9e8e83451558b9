// A connection, and a signaling channel on which candidates come before the offer they belong to.
const pc = new RTCPeerConnection();
const signaling = { onmessage: null };

async function after() {
  const other = new RTCPeerConnection();
  const found = [];
  other.onicecandidate = ({ candidate }) => found.push(candidate);
  other.createDataChannel('chat');
  await other.setLocalDescription();
  while (other.iceGatheringState !== 'complete') await new Promise(requestAnimationFrame);
  const deliver = (message) => signaling.onmessage({ data: JSON.stringify(message) });
  const delivered = [
    ...found.map((candidate) => deliver({ candidate })),
    deliver({ description: other.localDescription }),
    deliver({ candidate: null }),
  ];
  await Promise.all(delivered);
  if (!found.some(Boolean) || pc.signalingState !== 'have-remote-offer')
    throw new Error('The offer was not taken.');
  if (!pc.remoteDescription.sdp.includes('a=candidate:'))
    throw new Error('No candidate was added.');
}
