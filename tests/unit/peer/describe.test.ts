import { describe as group, expect, it } from 'vitest';
import { describe } from '../../../src/peer/describe';
import { fakeConnection, fakeSource } from '../../../src/peer/fake';

group('describe', () => {
  it.each([[null], [true], [0], ['text'], [[1, 'a', null]], [{ a: { b: [true] } }]])(
    'keeps %j as it is',
    (value) => {
      expect(describe(value)).toEqual(value);
    },
  );

  it('keeps nothing of what JSON cannot carry', () => {
    for (const value of [undefined, () => 1, Symbol('x'), new Map([[1, 2]]), new Error('x')])
      expect(describe(value)).toBeNull();
    expect(describe({ a: undefined, b: () => 1 })).toEqual({ a: null, b: null });
  });

  it('asks an object what it is in JSON', () => {
    expect(describe({ toJSON: () => ({ type: 'offer' }) })).toEqual({ type: 'offer' });
  });

  it('names objects of the browser by what identifies them', () => {
    const pc = new fakeConnection();
    const { stream } = fakeSource('alice');
    const [audio] = stream.getTracks();
    expect(describe(pc)).toBeNull();
    expect(describe(stream)).toEqual({ stream: ['audio', 'video'] });
    expect(describe(stream.getTracks())).toEqual([{ track: 'audio' }, { track: 'video' }]);
    expect(describe(pc.addTrack(audio!, stream))).toEqual({ sender: 'audio' });
    expect(describe({ track: null })).toEqual({ sender: null });
    expect(describe(pc.createDataChannel('chat'))).toEqual({ channel: 'chat' });
    pc.close();
  });
});
