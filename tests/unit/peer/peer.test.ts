import { expect, it } from 'vitest';
import { createPeer } from '../../../src/peer/peer';
import { createLog } from '../../../src/trace/log';
import { fakeConnection, liveFakes } from '../../../src/peer/fake';
import { peerContract } from '../../support/contract-peer';

peerContract('FakePeerConnection', fakeConnection);

it('leaves no fake behind', () => {
  expect(liveFakes()).toEqual([]);
});

it('names a method that is missing as the program writes it', async () => {
  const alice = createPeer('alice', { log: createLog(), connection: fakeConnection });
  const send = { peer: 'alice', on: 'chat', call: 'channel.send', args: ['Hello'] } as const;
  await expect(alice.run(send)).rejects.toThrow('chat.send is not a function');
});
