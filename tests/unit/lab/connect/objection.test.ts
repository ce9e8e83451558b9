import { describe, expect, it } from 'vitest';
import { objectionTo, type Doing } from '../../../../src/lab/connect/objection';
import type { Body } from '../../../../src/signaling/message';

const body = (type: 'offer' | 'answer', maker = '-', media = false): Body => ({
  kind: 'description',
  description: {
    type,
    sdp: `v=0\r\no=${maker} 1 1 IN IP4 0.0.0.0\r\n${media ? 'm=audio 9 X 0\r\n' : ''}`,
  },
});
const FIREFOX = 'mozilla...THIS_IS_SDPARTA-99.0';
const answers: Doing = { offers: false, hasSentOffer: false, media: false };
const offers: Doing = { offers: true, hasSentOffer: true, media: false };

describe('objectionTo', () => {
  it.each<[string, Body, Doing, string | undefined]>([
    ['an offer to whom answers', body('offer'), answers, undefined],
    ['an answer to whom offers', body('answer'), offers, undefined],
    ['an answer to whom answers', body('answer'), answers, 'answer-not-offer'],
    ['an offer to whom offers', body('offer'), offers, 'offer-not-answer'],
    ['an answer too soon', body('answer'), { ...offers, hasSentOffer: false }, 'no-offer-yet'],
    ['a call for a channel', body('offer', '-', true), answers, 'other-kind'],
    ['an offer of Firefox', body('offer', FIREFOX), answers, undefined],
    [
      'an offer of Firefox to a bare answer',
      body('offer', FIREFOX),
      { ...answers, answersBare: true },
      'hasty-offer',
    ],
    [
      // Only who offers waits for an answer: the clock of the answerer is another.
      'an answer of Firefox',
      body('answer', FIREFOX),
      { ...offers, answersBare: true },
      undefined,
    ],
  ])('%s', (_, found, doing, objection) => {
    expect(objectionTo([found], doing)).toBe(objection);
  });
});
