import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markOf } from '../support/diagrams.ts';

const FOLDER = new URL('../../content/diagrams/', import.meta.url).pathname;
const sources = readdirSync(FOLDER).filter((file) => file.endsWith('.mmd'));

describe('diagrams', () => {
  it('are there', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(sources)('%s: its SVG is not older than the source', (file) => {
    const svg = readFileSync(join(FOLDER, file.replace('.mmd', '.svg')), 'utf8');
    expect(svg).toContain(`data-source="${markOf(readFileSync(join(FOLDER, file), 'utf8'))}"`);
  });
});
