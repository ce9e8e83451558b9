import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import { expectWhole } from './whole';

/** The fields of one line without separators, as `[key, value, meaning]`. */
function fieldsOf(line: string): unknown[] {
  expectWhole(line);
  return explain(line)
    .lines[0]!.fields.filter(({ key }) => key !== 'separator')
    .map(({ key, value, meaning }) => (meaning ? [key, value, meaning] : [key, value]));
}

describe('imageattr, RFC 6236 §3.1', () => {
  it('is taken apart to the last size', () => {
    expect(
      fieldsOf(
        'a=imageattr:97 send [x=800,y=[320:16:640],sar=1.1,q=0.6] [x=176,y=144] recv [x=[480,800],y=360,par=[1.2-1.3]]',
      ),
    ).toEqual([
      ['imageattr.pt', '97'],
      ['imageattr.direction', 'send', 'imageattr.direction=send'],
      ['imageattr.x', 'x'],
      ['imageattr.x', '800'],
      ['imageattr.y', 'y'],
      ['imageattr.y', '[320:16:640]'],
      ['imageattr.sar', 'sar'],
      ['imageattr.sar', '1.1'],
      ['imageattr.q', 'q'],
      ['imageattr.q', '0.6'],
      ['imageattr.x', 'x'],
      ['imageattr.x', '176'],
      ['imageattr.y', 'y'],
      ['imageattr.y', '144'],
      ['imageattr.direction', 'recv', 'imageattr.direction=recv'],
      ['imageattr.x', 'x'],
      ['imageattr.x', '[480,800]'],
      ['imageattr.y', 'y'],
      ['imageattr.y', '360'],
      ['imageattr.par', 'par'],
      ['imageattr.par', '[1.2-1.3]'],
    ]);
  });

  it('may take any size, for any format', () => {
    expect(fieldsOf('a=imageattr:* recv *')).toEqual([
      ['imageattr.pt', '*', 'imageattr.pt=*'],
      ['imageattr.direction', 'recv', 'imageattr.direction=recv'],
      ['imageattr.sizes', '*', 'imageattr.sizes=*'],
    ]);
  });

  it.each([
    'a=imageattr:97 send [x=',
    'a=imageattr:97 send [x=[480',
    'a=imageattr:97 send [[[',
    'a=imageattr:97 send ]]',
    'a=imageattr:97 send [=,=,]',
    'a=imageattr:97 send [x=800, y=640 ]',
    'a=imageattr:97 send [ depth=10 ]x',
  ])('loses nothing of %s', (line) => expect(fieldsOf(line).length).toBeGreaterThan(1));

  it('has a name for what it does not know', () => {
    expect(fieldsOf('a=imageattr:97 send [x=8,y=6,depth=10]').slice(-2)).toEqual([
      ['imageattr.parameter', 'depth'],
      ['imageattr.parameter', '10'],
    ]);
  });
});

describe('crypto, RFC 4568 §9', () => {
  it('is taken apart: key, lifetime, number of the key, session parameters', () => {
    expect(
      fieldsOf(
        'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc=|2^20|1:4 KDR=1 UNENCRYPTED_SRTCP X=2',
      ),
    ).toEqual([
      ['crypto.tag', '1'],
      ['crypto.suite', 'AES_CM_128_HMAC_SHA1_80', 'crypto.suite=AES_CM_128_HMAC_SHA1_80'],
      ['crypto.method', 'inline', 'crypto.method=inline'],
      ['crypto.key', 'abc='],
      ['crypto.lifetime', '2^20'],
      ['crypto.mki', '1'],
      ['crypto.mki-length', '4'],
      ['crypto.KDR', 'KDR'],
      ['crypto.KDR', '1'],
      ['crypto.UNENCRYPTED_SRTCP', 'UNENCRYPTED_SRTCP'],
      ['crypto.parameter', 'X'],
      ['crypto.parameter', '2'],
    ]);
  });

  it('may have several keys, each with a number and no lifetime', () => {
    expect(fieldsOf('a=crypto:2 AEAD_AES_256_GCM inline:a|1:4;inline:b|2:4').slice(2)).toEqual([
      ['crypto.method', 'inline', 'crypto.method=inline'],
      ['crypto.key', 'a'],
      ['crypto.mki', '1'],
      ['crypto.mki-length', '4'],
      ['crypto.method', 'inline', 'crypto.method=inline'],
      ['crypto.key', 'b'],
      ['crypto.mki', '2'],
      ['crypto.mki-length', '4'],
    ]);
  });

  it.each(['a=crypto:1 X', 'a=crypto:1 X inline', 'a=crypto:1 X inline:', 'a=crypto:1 X :||::;;'])(
    'loses nothing of %s',
    (line) => expect(fieldsOf(line).length).toBeGreaterThan(1),
  );
});
