import { describe, expect, it } from 'vitest';
import { createInPageChannel } from '../../../src/signaling/in-page';
import type { MessageBody } from '../../../src/trace/entry';

const body = (sdp: string): MessageBody => ({
  kind: 'description',
  description: { type: 'offer', sdp },
});

describe('createInPageChannel', () => {
  it('addresses a message to the other peer and counts ids from 0', () => {
    const channel = createInPageChannel();
    expect(channel.send('alice', body('a'))).toEqual({
      id: 0,
      from: 'alice',
      to: 'bob',
      body: body('a'),
    });
    expect(channel.send('bob', body('b'))).toMatchObject({ id: 1, from: 'bob', to: 'alice' });
  });

  it('holds a message until it is asked for, and gives it once', () => {
    const channel = createInPageChannel();
    const message = channel.send('alice', body('a'));
    expect(channel.held()).toEqual([message]);
    expect(channel.receive('bob')).toBe(message);
    expect(channel.held()).toEqual([]);
    expect(channel.receive('bob')).toBeUndefined();
  });

  it('gives nothing to the peer that sent it', () => {
    const channel = createInPageChannel();
    channel.send('alice', body('a'));
    expect(channel.receive('alice')).toBeUndefined();
    expect(channel.held()).toHaveLength(1);
  });

  it('keeps the order of each direction, whatever the other does', () => {
    const channel = createInPageChannel();
    channel.send('alice', body('a0'));
    channel.send('bob', body('b0'));
    channel.send('alice', body('a1'));
    channel.send('bob', body('b1'));
    const got = (['alice', 'bob', 'bob', 'alice'] as const).map((to) => channel.receive(to)?.body);
    expect(got).toEqual([body('b0'), body('a0'), body('a1'), body('b1')]);
  });

  it('loses a message that is dropped, and only that', () => {
    const channel = createInPageChannel();
    const [first, second, third] = ['0', '1', '2'].map((sdp) => channel.send('alice', body(sdp)));
    expect(channel.drop(second!.id)).toBe(true);
    expect(channel.held()).toEqual([first, third]);
    expect([channel.receive('bob'), channel.receive('bob')]).toEqual([first, third]);
  });

  it('cannot drop what is not held', () => {
    const channel = createInPageChannel();
    const { id } = channel.send('alice', body('a'));
    channel.receive('bob');
    expect(channel.drop(id)).toBe(false);
    expect(channel.drop(99)).toBe(false);
  });

  it('never uses an id again', () => {
    const channel = createInPageChannel();
    channel.drop(channel.send('alice', body('a')).id);
    expect(channel.send('alice', body('b')).id).toBe(1);
  });

  it('shares nothing with another channel', () => {
    createInPageChannel().send('alice', body('a'));
    expect(createInPageChannel().receive('bob')).toBeUndefined();
  });

  it('gives a list of held messages that stays as it was', () => {
    const channel = createInPageChannel();
    const before = channel.held();
    channel.send('alice', body('a'));
    expect(before).toEqual([]);
  });
});
