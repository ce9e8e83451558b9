// One side of a connection, the polite one, and a signaling channel that is slow enough for two offers to cross.
const pc = new RTCPeerConnection();
const polite = true;
const other = new RTCPeerConnection();
const later = (take) => setTimeout(take, 50);
const toPc = (message) => later(() => signaling.onmessage({ data: JSON.stringify(message) }));
const signaling = { onmessage: null, send: (text) => later(() => takeAtOther(JSON.parse(text))) };

let offering = false;
let isSettingAnswer = false;
let collisions = 0;
other.onicecandidate = ({ candidate }) => toPc({ candidate });
other.onnegotiationneeded = async () => {
  offering = true;
  await other.setLocalDescription();
  toPc({ description: other.localDescription });
  offering = false;
};
async function takeAtOther({ description, candidate }) {
  if (!description) return other.addIceCandidate(candidate).catch(() => undefined);
  const isReady = !offering && (other.signalingState === 'stable' || isSettingAnswer);
  if (description.type === 'offer' && !isReady) {
    collisions += 1;
    return;
  }
  isSettingAnswer = description.type === 'answer';
  await other.setRemoteDescription(description);
  isSettingAnswer = false;
  if (description.type !== 'offer') return;
  await other.setLocalDescription();
  toPc({ description: other.localDescription });
}

async function after() {
  const isSettled = (sections) =>
    [pc, other].every(
      ({ signalingState, connectionState, currentLocalDescription }) =>
        signalingState === 'stable' &&
        connectionState === 'connected' &&
        currentLocalDescription.sdp.split('m=').length === sections + 1,
    );
  const settled = async (sections) => {
    const start = performance.now();
    while (!isSettled(sections)) {
      if (performance.now() - start > 60_000) throw new Error('They have not agreed.');
      await new Promise(requestAnimationFrame);
    }
  };
  // Chromium may find no candidates where the first offer of all is rolled back: see errors/no-candidates.
  pc.addTransceiver('audio');
  await settled(1);
  pc.addTransceiver('audio');
  other.createDataChannel('chat');
  await settled(3);
  if (!collisions) throw new Error('Nothing has collided.');
}
