import { afterEach, describe, expect, it } from 'vitest';
import { learntFrom, lettersOf, linesOf, withFingerprint } from '../../../../src/lab/wire/letters';
import { createLink, type Link } from '../../../../src/lab/wire/link';
import { storyOf } from '../../../../src/lab/wire/story';
import { fakeConnection, liveFakes } from '../../../../src/peer/fake';
import { createLog, type Log } from '../../../../src/trace/log';
import { project } from '../../../../src/trace/project';

let link: Link;
let log: Log;
afterEach(() => {
  link.close();
  expect(liveFakes()).toEqual([]);
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
const letters = () => lettersOf(log.entries);
const find = (what: string, from = 'alice') =>
  letters().find((one) => one.what === what && one.from === from)!;
const story = () => storyOf(log.entries, log.entries.length, project(log.entries), letters());

async function begin() {
  log = createLog();
  link = createLink({ log, connection: fakeConnection });
  await link.begin();
  await pause();
}

describe('the messenger', () => {
  it('holds the offer and every candidate until it is asked', async () => {
    await begin();
    expect(letters().map(({ what, held }) => [what, held])).toEqual([
      ['offer', true],
      ['candidate', true],
      ['candidate', true],
      ['endOfCandidates', true],
    ]);
    expect(project(log.entries).peers.bob.state.signalingState).toBe('stable');
    expect(story()).toBe('begun');
  });

  it('connects the peers when all is handed over, in order', async () => {
    await begin();
    await link.hand(find('offer').id);
    expect(story()).toBe('offer');
    await link.hand(find('answer', 'bob').id);
    expect(story()).toBe('answer');
    for (const one of letters()) if (one.held) await link.hand(one.id);
    await pause();
    expect(letters().filter(({ held }) => held && find('candidate', 'bob'))).toHaveLength(
      letters().filter(({ held }) => held).length,
    );
    expect(story()).toBe('greeted');
    expect(letters().some(({ body }) => JSON.stringify(body).includes('Hello Bob'))).toBe(false);
  });

  it('gets back what comes too early, with the exception, and can hand it over again', async () => {
    await begin();
    const { id } = find('candidate');
    await link.hand(id);
    expect(find('candidate')).toMatchObject({
      id,
      held: true,
      refused: { name: 'InvalidStateError' },
    });
    expect(story()).toBe('early');
    await link.hand(find('offer').id);
    await link.hand(id);
    expect(find('candidate')).toMatchObject({ id, held: false, refused: null });
  });

  it('can change a fingerprint, which both traces of the letter tell', async () => {
    await begin();
    const before = linesOf(find('offer').body);
    link.swap(find('offer').id);
    const after = linesOf(find('offer').body);
    expect(find('offer')).toMatchObject({ changed: true, held: true });
    const differing = after.filter((line, index) => line !== before[index]);
    expect(differing.length).toBeGreaterThan(0);
    for (const line of differing) expect(line).toMatch(/^a=fingerprint:sha-256 (\w\w:){31}\w\w$/);
    expect(story()).toBe('changed');
    link.swap(find('candidate').id);
    expect(find('candidate').changed).toBe(false);
  });

  it('hands nothing over twice', async () => {
    await begin();
    await link.hand(find('offer').id);
    const { length } = log.entries;
    await link.hand(find('offer').id);
    link.swap(find('offer').id);
    expect(log.entries.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(log.entries.slice(length).filter(({ kind }) => kind === 'call')).toEqual([]);
  });
});

describe('what a messenger learns', () => {
  it.each([
    ['a=ice-ufrag:9ROW', 'credentials'],
    ['a=ice-pwd:x', 'credentials'],
    ['a=fingerprint:sha-256 AB:CD', 'fingerprint'],
    ['candidate:1 1 udp 1 192.0.2.1 9 typ host', 'address'],
    ['a=candidate:1 1 udp 1 192.0.2.1 9 typ host', 'address'],
    ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'data'],
    ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'media'],
    ['v=0', null],
    ['a=x-candidate:1', null],
  ])('%s: %s', (line, learnt) => {
    log = createLog();
    link = createLink({ log, connection: fakeConnection });
    expect(learntFrom(line)).toBe(learnt);
  });

  it('changes every fingerprint of a description, and nothing else', () => {
    log = createLog();
    link = createLink({ log, connection: fakeConnection });
    const sdp = 'a=fingerprint:sha-256 AB:CD\r\na=mid:0\r\na=fingerprint:sha-256 AB:CD\r\n';
    expect(withFingerprint(sdp, '12:34')).toBe(
      'a=fingerprint:sha-256 12:34\r\na=mid:0\r\na=fingerprint:sha-256 12:34\r\n',
    );
  });
});
