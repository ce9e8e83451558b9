import { fill } from '../../i18n/fill';
import type { ChannelWords } from '../../i18n/channel';
import { fates } from '../../lab/channel/burst';
import { initOf, isReliable } from '../../lab/channel/settings';
import type { ChannelContext } from '../../lab/channel/setup';
import type { Refusal } from '../../lab/refusal';
import { count, megabytes } from './units';

/** What the strip under the stage says: a text, what fills it, and the browser's own words. */
export interface Telling {
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly refusal: Refusal | null;
  readonly spec: Spec;
}

/** A section of a standard. */
interface Spec {
  readonly label: string;
  readonly href: string;
}

const rfc = (number: number, section: string): Spec => ({
  label: `RFC ${number} §${section}`,
  href: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});
const pc = (section: string, anchor: string): Spec => ({
  label: `webrtc-pc §${section}`,
  href: `https://www.w3.org/TR/webrtc/#${anchor}`,
});

const CREATE = pc('6.1', 'dom-peerconnection-createdatachannel');
const SEND = pc('6.2', 'datachannel-send');
const LOW = pc('6.2', 'dom-rtcdatachannel-bufferedamountlowthreshold');
const SIZE = pc('6.1.1', 'dom-rtcsctptransport-maxmessagesize');

/** The section that the news is about. */
const SPECS: Readonly<Record<string, Spec>> = {
  idle: rfc(8831, '6.4'),
  opening: rfc(8831, '6.5'),
  first: rfc(8832, '5.1'),
  again: rfc(8831, '6.5'),
  negotiated: rfc(8831, '6.5'),
  openRefused: CREATE,
  failed: rfc(8445, '8'),
  missing: pc('4.4', 'dom-rtcpeerconnection'),
  arrived: rfc(8831, '6.6'),
  sendRefused: SEND,
  sending: LOW,
  sent: LOW,
  bursting: rfc(8831, '6.6'),
  burst: rfc(3758, '3.5'),
  size: SIZE,
  stopped: SEND,
  closed: pc('4.4', 'dom-rtcpeerconnection-close'),
  ended: rfc(8831, '6.7'),
  away: pc('4.4', 'dom-rtcpeerconnection-close'),
};

type Told = Omit<Telling, 'spec'>;
const told = (text: string, values: Told['values'] = {}, refusal: Refusal | null = null): Told => ({
  text,
  values,
  refusal,
});

function tellFile({ file }: ChannelContext, words: ChannelWords): Told {
  const { news } = words;
  if (!file?.result) return told(news.unreadable, {}, file?.refusal ?? null);
  const { end, refusal, peak, waits, last, verdict } = file.result;
  const values = {
    total: megabytes(file.size),
    lost: megabytes(last.sent - last.received),
    sent: megabytes(last.sent),
    peak: megabytes(peak),
    times: waits === 1 ? words.file.once : fill(words.file.times, { count: waits }),
  };
  if (end === 'capped') return told(news.capped, values);
  if (end === 'refused') {
    const isFull = refusal?.name === 'OperationError';
    return told(isFull ? news.full : news.fileRefused, values, refusal);
  }
  if (end === 'incomplete') return told(news.incomplete, values);
  if (!verdict?.same) return told(news.differs, values);
  return told(file.pace.paced ? news.same : news.sameUnpaced, values);
}

function whyLost({ used }: ChannelContext, { news }: ChannelWords): string {
  if (used?.maxPacketLifeTime != null)
    return fill(news.whyLifetime, { ms: used.maxPacketLifeTime });
  return used?.maxRetransmits
    ? fill(news.whyRetransmits, { times: used.maxRetransmits })
    : news.whyNoRetransmits;
}

function tellBurst(context: ChannelContext, words: ChannelWords): Told {
  const { news } = words;
  const { sent, order, refusal } = context.burst!.result!;
  const found = fates(sent, order);
  const overtaken = found.filter((one) => one === 'overtaken').length;
  const lost = found.filter((one) => one === 'lost').length;
  const init = initOf(context.used!);
  if (refusal) return told(news.burstRefused, { sent }, refusal);
  if (lost) return told(news.burstLost, { lost, sent, why: whyLost(context, words) });
  if (overtaken) return told(news.burstOvertaken, { sent, overtaken });
  const reliable = isReliable(context.used!);
  const why = !reliable
    ? news.whyUnreliable
    : init.ordered === false
      ? news.whyUnordered
      : news.whyReliable;
  return told(news.burstWhole, { sent, why });
}

function tellNews(context: ChannelContext, words: ChannelWords): Told {
  const { news } = context;
  const texts = words.news;
  switch (news.id) {
    case 'opened':
      return told(texts[news.how]);
    case 'openRefused':
      return told(texts.openRefused, {}, news.refusal);
    case 'sendRefused':
      return told(texts.sendRefused, {}, news.refusal);
    case 'arrived': {
      const { from, as, text, bytes } = news.message;
      const peer = words[from === 'alice' ? 'bob' : 'alice'];
      const characters = count(words, 'character', [...text].length);
      const values = { peer, characters, bytes: count(words, 'byte', bytes) };
      return told(as === 'string' ? texts.arrivedText : texts.arrivedBytes, values);
    }
    case 'sending':
      return told(context.file!.pace.paced ? texts.sendingPaced : texts.sendingUnpaced);
    case 'sent':
      return tellFile(context, words);
    case 'burst':
      return tellBurst(context, words);
    case 'size': {
      const { outcome, size } = news.trial;
      if (outcome === 'arrived')
        return told(texts.sizeArrived, { bytes: count(words, 'byte', size) });
      return outcome ? told(texts.sizeRefused, {}, outcome) : told(texts.sizeSending);
    }
    default:
      return told(texts[news.id]);
  }
}

/** What the strip says of the lab's last news. */
export function tell(context: ChannelContext, words: ChannelWords): Telling {
  const { news } = context;
  return { ...tellNews(context, words), spec: SPECS[news.id === 'opened' ? news.how : news.id]! };
}
