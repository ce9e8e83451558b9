import { describe, expect, it } from 'vitest';
import { ageOf, readStats } from '../../../src/peer/stats';

const report = (...all: { id: string; type: string; [member: string]: unknown }[]) =>
  new Map(all.map((stats) => [stats.id, stats]));

describe('readStats', () => {
  it('has nothing in an empty report', () => {
    expect([...readStats(report())]).toEqual([]);
  });

  it('keeps the members that the lab uses, as the browser gives them', () => {
    const read = readStats(
      report(
        {
          id: 'CP1',
          type: 'candidate-pair',
          timestamp: 1,
          state: 'succeeded',
          nominated: true,
          requestsSent: 3,
          currentRoundTripTime: 0.001,
          writable: true,
        },
        { id: 'I1', type: 'local-candidate', address: '', port: 5000, ip: '' },
      ),
    );
    expect(Object.fromEntries(read)).toEqual({
      CP1: {
        type: 'candidate-pair',
        state: 'succeeded',
        nominated: true,
        requestsSent: 3,
        currentRoundTripTime: 0.001,
      },
      I1: { type: 'local-candidate', address: '', port: 5000 },
    });
  });

  it('leaves out objects of other types, and members that are no plain values', () => {
    const read = readStats(
      report(
        { id: 'P', type: 'peer-connection', dataChannelsOpened: 1 },
        { id: 'T1', type: 'transport', dtlsState: null, iceRole: undefined, tlsVersion: {} },
      ),
    );
    expect(Object.fromEntries(read)).toEqual({ T1: { type: 'transport' } });
  });

  it('adds what pc.sctp says; no limit is no number', () => {
    const sctp = { state: 'connected', maxMessageSize: Infinity, maxChannels: null };
    const read = readStats(report(), sctp as unknown as RTCSctpTransport);
    expect(Object.fromEntries(read)).toEqual({
      sctp: { type: 'sctp-transport', state: 'connected' },
    });
  });
});

describe('ageOf', () => {
  const now = () => performance.timeOrigin + performance.now();

  it('is the time since the browser took the figures', () => {
    const age = ageOf(report({ id: 'T1', type: 'transport', timestamp: now() - 40 }))!;
    expect(age).toBeGreaterThanOrEqual(40);
    expect(age).toBeLessThan(1000);
  });

  it('does not go by what the other side has reported', () => {
    const remote = { id: 'R1', type: 'remote-inbound-rtp', timestamp: now() };
    const own = { id: 'T1', type: 'transport', timestamp: now() - 5000 };
    expect(ageOf(report(own, remote))).toBeGreaterThanOrEqual(5000);
  });

  it('is never negative, and unknown where no time is given', () => {
    expect(ageOf(report({ id: 'T1', type: 'transport', timestamp: now() + 9000 }))).toBe(0);
    expect(ageOf(report({ id: 'T1', type: 'transport' }))).toBeUndefined();
  });
});
