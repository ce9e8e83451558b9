import { describe, expect, it } from 'vitest';
import { incomingOf } from '../../../src/trace/incoming';
import { Prefix } from '../../../src/trace/prefix';
import type { Sample } from '../../../src/trace/view';

const sample = (at: number, members: object | null): Sample => ({
  entry: at,
  at,
  stats: new Map(members ? [['I1', { type: 'inbound-rtp', kind: 'video', ...members }]] : []),
});
const prefix = (...samples: Sample[]) =>
  samples.reduce((list, one) => list.with(one), Prefix.empty<Sample>());
const frame = { frameWidth: 320, frameHeight: 180 };

describe('incomingOf', () => {
  it('is nothing before a frame has come', () => {
    expect(incomingOf(prefix())).toBeNull();
    expect(incomingOf(prefix(sample(0, null)))).toBeNull();
    expect(incomingOf(prefix(sample(0, { bytesReceived: 10 })))).toBeNull();
  });

  it('has no rate from one reading, nor from two that are close together', () => {
    const first = sample(0, { ...frame, bytesReceived: 0 });
    const none = { width: 320, height: 180, kilobits: null, frames: null };
    expect(incomingOf(prefix(first))).toEqual(none);
    expect(incomingOf(prefix(first, sample(499, { ...frame, bytesReceived: 900 })))).toEqual(none);
  });

  it('is the difference of two readings over the time between them', () => {
    const readings = prefix(
      sample(0, { ...frame, bytesReceived: 1000, framesDecoded: 1 }),
      sample(500, { ...frame, bytesReceived: 2000, framesDecoded: 6 }),
      sample(1500, { frameWidth: 640, frameHeight: 360, bytesReceived: 12000, framesDecoded: 36 }),
    );
    expect(incomingOf(readings)).toEqual({ width: 640, height: 360, kilobits: 80, frames: 30 });
  });
});
