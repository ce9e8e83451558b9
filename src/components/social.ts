import sharp from 'sharp';
import { CHAPTERS } from './chapters';

const WIDTH = 1200;
const HEIGHT = 630;

/** A dot for each chapter, the one that the picture is for filled and large. */
function dots(chapter: number): string {
  const gap = 52;
  const left = (WIDTH - (CHAPTERS.length - 1) * gap) / 2;
  return CHAPTERS.map((_, at) => {
    const isIt = at + 1 === chapter;
    return `<circle cx="${left + at * gap}" cy="545" r="${isIt ? 15 : 7}" fill="${isIt ? '#171a26' : '#c3c8d6'}"/>`;
  }).join('');
}

const arrow = (y: number, toRight: boolean, colour: string): string => {
  const [from, to, tip] = toRight ? [430, 752, 770] : [770, 448, 430];
  const wing = toRight ? to - 4 : to + 4;
  return `<path d="M${from} ${y}H${to}" stroke="${colour}" stroke-width="7"/><path d="M${tip} ${y}L${wing} ${y - 15}v30z" fill="${colour}"/>`;
};

/**
 * The picture that stands for a page where it is shared: two peers and the messages between them, with the place of the
 * chapter in the guide (0: another page). It has no words, so that it needs no font and serves both languages.
 */
export function socialImage(chapter: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" fill="none">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfbfd"/>
<rect x="70" y="70" width="1060" height="400" rx="40" fill="#fff" stroke="#e2e5ee" stroke-width="3"/>
<rect x="160" y="160" width="220" height="220" rx="60" fill="#2457d6"/>
<path d="M222 322l48-110 48 110M238 286h64" stroke="#fff" stroke-width="18" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="930" cy="270" r="110" fill="#a84605"/>
<path d="M902 218v104h38a27 27 0 0 0 0-54h-38m0 0h32a25 25 0 0 0 0-50h-32" stroke="#fff" stroke-width="18" stroke-linejoin="round"/>
${arrow(190, true, '#7532c9')}${arrow(270, false, '#7532c9')}${arrow(350, true, '#0b6b68')}
${dots(chapter)}
</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** The name of the picture of a chapter, or of every other page. */
export const socialName = (chapter: number | undefined): string =>
  chapter ? `chapter-${chapter}` : 'site';
