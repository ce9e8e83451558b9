import type { Call } from '../../jsep/command';
import type { RuleKey } from '../../jsep/rules';
import type { Ending } from './ending';

type Pages = Readonly<Partial<Record<Call, string>>>;

/** The entry of the error catalogue about an exception, by the rule and, where that makes a difference, the call. */
const PAGES: Readonly<Partial<Record<RuleKey, string | Pages>>> = {
  answerWithoutOffer: {
    setRemoteDescription: 'answer-in-stable',
    setLocalDescription: 'local-answer-in-stable',
  },
  answerElsewhere: 'create-answer-too-early',
  offerElsewhere: 'offer-in-have-remote-offer',
  offerAgainstOffer: 'offer-in-have-remote-offer',
  textChanged: 'sdp-modified',
  typeMissing: 'not-a-description',
  breaksRule: 'order-of-sections',
  closedRejects: 'connection-closed',
  candidateTooEarly: 'candidate-before-description',
  candidateNowhere: 'no-mid',
  midUnknown: 'candidate-not-processed',
  trackTwice: 'sender-exists',
};

/** Silent ones: the call is taken, and that is the trouble. */
const SILENT: Readonly<Partial<Record<RuleKey, string>>> = { ufragUnknown: 'wrong-ufrag-accepted' };

/** The id of the entry about what came of a call; undefined where there is none. */
export function errorPageOf(rule: string, call: Call, ending: Ending): string | undefined {
  if (ending.error === null) return SILENT[rule as RuleKey];
  const page = PAGES[rule as RuleKey];
  return typeof page === 'object' ? page[call] : page;
}
