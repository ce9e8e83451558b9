import type { SnapshotFrom } from 'xstate';
import type { ChannelWords } from '../../i18n/channel';
import type { channelMachine } from '../../lab/channel/machine';
import type { ChannelEvent } from '../../lab/channel/setup';

export type Snapshot = SnapshotFrom<typeof channelMachine>;
export type Send = (event: ChannelEvent) => void;

/** What every part of the channel lab is given. */
export interface PartProps {
  words: ChannelWords;
  snapshot: Snapshot;
  phase: Phase;
  send: Send;
}

/** Where the lab is, in a word. */
export type Phase = 'none' | 'opening' | 'empty' | 'quiet' | 'sending' | 'stopping' | 'bursting';

export function phaseOf({ value }: Snapshot): Phase {
  if (typeof value === 'string') return 'none';
  const { up } = value;
  return typeof up === 'string' ? up : up.open;
}

/** Whether a channel is open at both ends. */
export const isOpen = (phase: Phase): boolean => !['none', 'opening', 'empty'].includes(phase);
