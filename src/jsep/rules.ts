/**
 * Why a call ends as it does: each rule by its key, with the document and the section that states it. The words of a
 * rule are in `src/i18n/rules.ts`, under the same key.
 */
export const RULES = {
  offerMade: 'webrtc-pc §4.4.2.2',
  offerElsewhere: 'webrtc-pc §4.4.2.2',
  answerMade: 'webrtc-pc §4.4.2.2',
  answerElsewhere: 'webrtc-pc §4.4.2.2',
  wordUnknown: 'webrtc-pc §4.6.1',
  typeMissing: 'webrtc-pc §4.6.2',
  textChanged: 'webrtc-pc §4.4.2.2',
  localOffer: 'RFC 9429 §5.5',
  remoteOffer: 'RFC 9429 §5.6',
  offerAgain: 'RFC 9429 §5.5',
  implicitRollback: 'webrtc-pc §4.4.2.2',
  provisional: 'RFC 9429 §4.1.10.1',
  answerCompletes: 'RFC 9429 §4.1.10.1',
  rollback: 'RFC 9429 §4.1.10.2',
  answerWithoutOffer: 'RFC 9429 §5.6',
  ownOfferWaits: 'RFC 9429 §5.5',
  offerAgainstOffer: 'RFC 9429 §5.5',
  theirOfferWaits: 'RFC 9429 §5.6',
  provisionalWaits: 'RFC 9429 §4.1.10.1',
  nothingToRollBack: 'webrtc-pc §4.4.1.4',
  provisionalStays: 'webrtc-pc §4.4.1.4',
  notSdp: 'webrtc-pc §4.4.1.4',
  rollbackStays: 'webrtc-pc §4.4.2.2',
  breaksRule: 'webrtc-pc §4.4.1.4',
  closedRejects: 'webrtc-pc §4.4.1.2',
  candidateTaken: 'webrtc-pc §4.4.2.2',
  candidatesEnd: 'webrtc-pc §4.4.2.2',
  candidateNowhere: 'webrtc-pc §4.4.2.2',
  candidateTooEarly: 'webrtc-pc §4.4.2.2',
  midUnknown: 'webrtc-pc §4.4.2.2',
  indexTooHigh: 'webrtc-pc §4.4.2.2',
  ufragUnknown: 'webrtc-pc §4.4.2.2',
  candidateUnparsable: 'webrtc-pc §4.4.2.2',
  trackAdded: 'webrtc-pc §5.1',
  trackTwice: 'webrtc-pc §5.1',
  trackRemoved: 'webrtc-pc §5.1',
  nothingRemoved: 'webrtc-pc §5.1',
  senderForeign: 'webrtc-pc §5.1',
  transceiverAdded: 'webrtc-pc §5.1',
  kindUnknown: 'webrtc-pc §5.1',
  closedMedia: 'webrtc-pc §5.1',
  channelCreated: 'webrtc-pc §6.1',
  idMissing: 'webrtc-pc §6.1',
  twoLimits: 'webrtc-pc §6.1',
  closedChannel: 'webrtc-pc §6.1',
  restartAsked: 'webrtc-pc §4.4.2.2',
  restartOfNothing: 'webrtc-pc §4.4.2.2',
  configurationSet: 'webrtc-pc §4.4.2.2',
  policyFixed: 'webrtc-pc §4.4.1.6',
  urlBad: 'webrtc-pc §4.4.1.6',
  credentialsMissing: 'webrtc-pc §4.4.1.6',
  closedConfiguration: 'webrtc-pc §4.4.2.2',
  closes: 'webrtc-pc §4.4.2.2',
  closedAlready: 'webrtc-pc §4.4.2.2',
} as const;

export type RuleKey = keyof typeof RULES;

/** A rule with where it stands, such as `webrtc-pc` and `4.4.1.4`. */
export interface Rule {
  readonly key: RuleKey;
  readonly spec: 'webrtc-pc' | `RFC ${number}`;
  readonly section: string;
}

/** @example ruleOf('rollback') → { key: 'rollback', spec: 'RFC 9429', section: '4.1.10.2' } */
export function ruleOf(key: RuleKey): Rule {
  const [spec = '', section = ''] = RULES[key].split(' §');
  return { key, spec: spec as Rule['spec'], section };
}
