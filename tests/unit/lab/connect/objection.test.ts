import { describe, expect, it } from 'vitest';
import { objectionTo, type Doing } from '../../../../src/lab/connect/objection';
import type { Body } from '../../../../src/signaling/message';

const body = (type: 'offer' | 'answer', media = false): Body => ({
  kind: 'description',
  description: {
    type,
    sdp: `v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\n${media ? 'm=audio 9 X 0\r\n' : ''}`,
  },
});
const answers: Doing = { offers: false, hasSentOffer: false, media: false };
const offers: Doing = { offers: true, hasSentOffer: true, media: false };

describe('objectionTo', () => {
  it.each<[string, Body, Doing, string | undefined]>([
    ['an offer to whom answers', body('offer'), answers, undefined],
    ['an answer to whom offers', body('answer'), offers, undefined],
    ['an answer to whom answers', body('answer'), answers, 'answer-not-offer'],
    ['an offer to whom offers', body('offer'), offers, 'offer-not-answer'],
    ['an answer too soon', body('answer'), { ...offers, hasSentOffer: false }, 'no-offer-yet'],
    ['a call for a channel', body('offer', true), answers, 'other-kind'],
  ])('%s', (_, found, doing, objection) => {
    expect(objectionTo([found], doing)).toBe(objection);
  });
});
