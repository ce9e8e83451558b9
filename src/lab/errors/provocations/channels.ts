import { project } from '../../../trace/project';
import type { Provocation } from '../provocation';
import { BOTH, CHAT, CONNECTED, create } from './parts';

const send = (text: string) => ({
  peer: 'alice' as const,
  on: 'chat',
  call: 'channel.send' as const,
  args: [text],
});

/** Errors and silences of data channels. */
export const CHANNELS: Readonly<Record<string, Provocation>> = {
  'channel-not-open': {
    do: [create('alice'), CHAT, send('Hello Bob')],
    inState: 'stable',
    expects: { name: 'InvalidStateError' },
  },
  'channel-after-offer': {
    do: [
      ...BOTH,
      { peer: 'alice', call: 'addTransceiver', args: ['audio'] },
      ...CONNECTED,
      CHAT,
      { wait: 1500 },
    ],
    look: (trace) => ({ readyState: project(trace).peers.alice.state.channels['chat'] ?? null }),
    expects: { name: null, found: { readyState: 'connecting' } },
  },
  'abort-by-other-side': {
    do: [
      ...BOTH,
      CHAT,
      ...CONNECTED,
      { until: [{ peer: 'alice', channel: 'chat', is: 'open' }] },
      { peer: 'bob', call: 'close' },
      { until: [{ peer: 'alice', channel: 'chat', is: 'closed' }] },
    ],
    look: (trace) => {
      const event = trace.find((entry) => entry.kind === 'event' && entry.type === 'error');
      const detail = event?.kind === 'event' ? event.detail : undefined;
      const { name = null, message = null } = (detail ?? {}) as Record<string, string>;
      return { error: name, message };
    },
    expects: { name: null, found: { error: 'OperationError' } },
    departs: { firefox: { name: null, found: { error: null } } },
  },
  'queue-full': {
    attempt: 'queue',
    code: `const chunk = new Uint8Array(65_536);
while (channel.bufferedAmount < 64e6) channel.send(chunk);`,
    expects: { name: 'OperationError' },
    departs: { firefox: { name: null } },
  },
  'message-too-large': {
    attempt: 'too-large',
    code: `// Bob's answer says a=max-message-size:1000
const bytes = new Uint8Array(pc.sctp.maxMessageSize + 1);
channel.send(bytes);`,
    expects: { name: 'TypeError' },
  },
};
