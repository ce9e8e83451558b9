import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markOf } from '../support/diagrams.ts';

const FOLDER = new URL('../../content/diagrams/', import.meta.url).pathname;
const sources = readdirSync(FOLDER).filter((file) => file.endsWith('.mmd'));
/** What Mermaid writes by itself: its shadows, which are off, and states within states, which no diagram has. */
const UNSEEN = ['#000000', '#e0e0e0'];

describe('diagrams', () => {
  it('are there', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(sources)('%s: its SVG is not older than the source', (file) => {
    const svg = readFileSync(join(FOLDER, file.replace('.mmd', '.svg')), 'utf8');
    expect(svg).toContain(`data-source="${markOf(readFileSync(join(FOLDER, file), 'utf8'))}"`);
  });

  it.each(sources)('%s: its SVG has the colours of the page', (file) => {
    const svg = readFileSync(join(FOLDER, file.replace('.mmd', '.svg')), 'utf8');
    const own = svg.match(/#[0-9a-f]{6}\b|hsla?\([^)]*\)/gi) ?? [];
    expect([...new Set(own)].filter((colour) => !UNSEEN.includes(colour))).toEqual([]);
  });
});
