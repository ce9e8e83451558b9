import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, changesBetween } from '../../../src/sdp/edit';

const SDP = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 9',
  'a=ice-ufrag:aaaa',
  'a=fingerprint:sha-256 AA:BB',
  'a=setup:actpass',
  'a=mid:0',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:9 G722/8000',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=ice-ufrag:aaaa',
  'a=setup:actpass',
  'a=mid:1',
  '',
].join('\r\n');

/** The same offer of another connection. */
const OTHER = SDP.replaceAll('aaaa', 'zzzz').replace('AA:BB', 'CC:DD').replace('o=- 1', 'o=- 7');

const edit = (before: string, after: string, on: string) => {
  const edited = applyChanges(on, changesBetween(before, after));
  return edited.ok ? edited.sdp : edited.missing;
};

describe('an edit by hand', () => {
  it('names lines by their place and kind', () => {
    const after = SDP.replace('a=setup:actpass\r\na=mid:1', 'a=setup:active\r\na=mid:1');
    expect(changesBetween(SDP, after)).toEqual([{ m: 1, line: 'a=setup:', is: 'a=setup:active' }]);
    expect(changesBetween(SDP, SDP.replace('a=rtpmap:9 G722/8000\r\n', ''))).toEqual([
      { m: 0, line: 'a=rtpmap:9', is: null },
    ]);
    expect(changesBetween(SDP, SDP.replace('a=mid:0', 'a=mid:0\r\na=sendonly'))).toEqual([
      { m: 0, line: 'a=mid:', add: 'a=sendonly' },
    ]);
    expect(changesBetween(SDP, SDP)).toEqual([]);
  });

  it('means the same for the description of another connection', () => {
    expect(edit(SDP, SDP.replace('a=mid:0', 'a=mid:audio'), OTHER)).toBe(
      OTHER.replace('a=mid:0', 'a=mid:audio'),
    );
    expect(edit(SDP, SDP.replace('a=ice-ufrag:aaaa', 'a=ice-ufrag:aaaa\r\na=x:1'), OTHER)).toBe(
      OTHER.replace('a=ice-ufrag:zzzz', 'a=ice-ufrag:zzzz\r\na=x:1'),
    );
    expect(edit(SDP, SDP.replace(/a=fingerprint.*\r\n/, ''), OTHER)).toBe(
      OTHER.replace(/a=fingerprint.*\r\n/, ''),
    );
  });

  it('says which line is no longer there', () => {
    const after = SDP.replace('a=rtpmap:9 G722/8000', 'a=rtpmap:9 L16/8000');
    expect(edit(SDP, after, SDP.replace('a=rtpmap:9 G722/8000\r\n', ''))).toEqual({
      m: 0,
      line: 'a=rtpmap:9',
      is: 'a=rtpmap:9 L16/8000',
    });
  });

  it('keeps a last line end that was taken away', () => {
    expect(edit(SDP, SDP.trimEnd(), OTHER)).toBe(OTHER.trimEnd());
    expect(edit(SDP, `hello\n${SDP}`, OTHER)).toBe(`hello\r\n${OTHER}`);
    expect(edit(SDP, '', OTHER)).toBe('');
  });

  it('gives the edited text back where it is made again', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SDP.split('\r\n').slice(0, -1), 'a=new', 'm=video 9 X 96'), {
          minLength: 1,
          maxLength: 30,
        }),
        (lines) => {
          const after = `${lines.join('\r\n')}\r\n`;
          expect(edit(SDP, after, SDP)).toBe(after);
        },
      ),
    ));
});
