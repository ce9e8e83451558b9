import candidates from '../../../content/inspect/candidates.txt?raw';
import answer from '../../../content/inspect/chromium-answer.sdp?raw';
import offer from '../../../content/inspect/chromium-offer.sdp?raw';
import firefox from '../../../content/inspect/firefox-offer.sdp?raw';

/** Texts to look at, by the names that the words have for them. */
export const EXAMPLES = {
  chromium: offer,
  firefox,
  pair: JSON.stringify(
    [
      { type: 'offer', sdp: offer },
      { type: 'answer', sdp: answer },
    ],
    null,
    2,
  ),
  candidates,
} as const;

export type ExampleName = keyof typeof EXAMPLES;
