import { describe, expect, it } from 'vitest';
import { CODE } from '../../../../src/lab/channel/code';
import {
  initOf,
  isReliable,
  presetOf,
  PRESETS,
  sameSettings,
} from '../../../../src/lab/channel/settings';

describe('settings', () => {
  it.each([
    [PRESETS.reliable, {}, "const channel = pc.createDataChannel('chat');"],
    [
      PRESETS.unordered,
      { ordered: false },
      "const channel = pc.createDataChannel('chat', { ordered: false });",
    ],
    [
      { ...PRESETS.negotiated, protocol: 'json', id: 7 },
      { protocol: 'json', negotiated: true, id: 7 },
      "const channel = pc.createDataChannel('chat', { protocol: 'json', negotiated: true, id: 7 });",
    ],
    [
      PRESETS.refused,
      { maxRetransmits: 3, maxPacketLifeTime: 100 },
      "const channel = pc.createDataChannel('chat', { maxRetransmits: 3, maxPacketLifeTime: 100 });",
    ],
  ])('%o are the dictionary and the code', (settings, init, code) => {
    expect(initOf(settings)).toEqual(init);
    expect(CODE.create(settings)).toBe(code);
  });

  it('know their preset', () => {
    for (const [name, settings] of Object.entries(PRESETS)) expect(presetOf(settings)).toBe(name);
    expect(presetOf({ ...PRESETS.reliable, label: 'mine' })).toBeUndefined();
    expect(sameSettings(PRESETS.reliable, { ...PRESETS.reliable })).toBe(true);
  });

  it('are reliable where nothing limits the repeats', () => {
    expect(isReliable(PRESETS.unordered)).toBe(true);
    expect(isReliable(PRESETS.noRetransmits)).toBe(false);
    expect(isReliable(PRESETS.shortLife)).toBe(false);
  });
});

describe('code', () => {
  it('quotes what is sent, and cuts what is long', () => {
    expect(CODE.sendText("it's\n\\")).toBe("channel.send('it\\'s\\n\\\\');");
    expect(CODE.sendText('a'.repeat(200)).length).toBeLessThan(80);
    expect(CODE.sendBytes('Hi')).toBe("channel.send(new TextEncoder().encode('Hi'));");
  });

  it('of a file waits only where the sender is to wait', () => {
    expect(CODE.sendFile(16_384, true, 1, 2)).toContain('bufferedamountlow');
    expect(CODE.sendFile(16_384, false, 1, 2)).not.toContain('bufferedAmount');
  });
});
