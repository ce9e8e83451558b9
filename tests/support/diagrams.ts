/** `npm run diagrams`: renders content/diagrams/*.mmd to SVG that takes its colours from the page's tokens. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type mermaidModule from 'mermaid';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';

const FOLDER = new URL('../../content/diagrams/', import.meta.url).pathname;
const { resolve } = createRequire(import.meta.url);

/** Mermaid wants real colours; each stands for a token and is replaced by it afterwards, in hex and in rgb() form. */
const TOKENS: Record<string, string> = {
  '#fe0101': 'var(--card)',
  '#fe0102': 'var(--sunk)',
  '#fe0103': 'var(--edge)',
  '#fe0104': 'var(--ink)',
  '#fe0105': 'var(--ink-2)',
  '#fe0106': 'var(--line)',
};

/** The names that a source may use for the colours that carry meaning: `classDef peer stroke:$alice`. */
const COLOURS = ['alice', 'bob', 'wire', 'ice', 'error'].flatMap((name) => [name, `${name}-soft`]);
const hexOf = (name: string): string => `#fe02${String(COLOURS.indexOf(name)).padStart(2, '0')}`;
for (const name of COLOURS) TOKENS[hexOf(name)] = `var(--${name})`;

const withColours = (source: string): string =>
  source.replace(/\$([a-z]+(?:-soft)?)/g, (whole, name: string) =>
    COLOURS.includes(name) ? hexOf(name) : whole,
  );
const [CARD, SUNK, EDGE, INK, INK_2, LINE] = Object.keys(TOKENS).slice(0, 6) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** The mark of a source, kept in its SVG, so that a test can tell when the SVG is older. */
export const markOf = (source: string): string =>
  createHash('sha256').update(source).digest('hex').slice(0, 16);

const rgb = (hex: string): RegExp => {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return new RegExp(`rgba?\\(\\s*${r}\\s*,\\s*${g}\\s*,\\s*${b}\\s*(,[^)]*)?\\)`, 'gi');
};

function withTokens(svg: string): string {
  return Object.entries(TOKENS).reduce(
    (text, [hex, token]) => text.replace(new RegExp(hex, 'gi'), token).replace(rgb(hex), token),
    svg,
  );
}

async function render(page: Page, name: string, source: string): Promise<string> {
  return page.evaluate(
    async ({ name, source, colours: [card, sunk, edge, ink, ink2, line] }) => {
      const { mermaid } = window as never as { mermaid: typeof mermaidModule };
      mermaid.initialize({
        startOnLoad: false,
        layout: 'dagre',
        theme: 'base',
        look: 'classic',
        htmlLabels: false,
        fontFamily: 'JetBrains Mono',
        fontSize: 13,
        state: { nodeSpacing: 40, rankSpacing: 60, padding: 10, wrappingWidth: 400 },
        flowchart: { wrappingWidth: 420, nodeSpacing: 40, rankSpacing: 60, padding: 14 },
        themeCSS: '.edgeLabel rect { opacity: 1 }',
        themeVariables: {
          background: card,
          primaryColor: card,
          mainBkg: card,
          secondaryColor: sunk,
          tertiaryColor: sunk,
          primaryBorderColor: edge,
          nodeBorder: edge,
          primaryTextColor: ink,
          textColor: ink,
          labelColor: ink,
          stateLabelColor: ink,
          lineColor: edge,
          transitionColor: edge,
          transitionLabelColor: ink2,
          edgeLabelBackground: card,
          labelBackgroundColor: card,
          stateBkg: sunk,
          stateBorder: edge,
          border1: line,
          border2: line,
          arrowheadColor: edge,
          titleColor: ink2,
          clusterBkg: sunk,
          clusterBorder: line,
          secondaryTextColor: ink2,
          secondaryBorderColor: line,
          tertiaryTextColor: ink2,
          tertiaryBorderColor: line,
          noteBkgColor: sunk,
          noteTextColor: ink,
          noteBorderColor: line,
        },
      });
      const { svg } = await mermaid.render(name, source);
      document.body.innerHTML = svg;
      const root = document.body.querySelector('svg')!;
      // A line that runs behind words shall not strike them through.
      for (const box of root.querySelectorAll<SVGRectElement>('.edgeLabel rect.background'))
        box.setAttribute('style', 'opacity: 1');
      // Words stand in the middle of their box.
      for (const label of root.querySelectorAll<SVGGElement>('.node > .label')) {
        const text = label.querySelector('text');
        const box = label.parentElement!.querySelector<SVGGraphicsElement>('.label-container');
        if (!text || !box) continue;
        const { x, width } = box.getBBox();
        const words = text.getBBox();
        const [, y] = /translate\(\s*[^,\s]+[,\s]+([^)]+)\)/.exec(
          label.getAttribute('transform')!,
        )!;
        label.setAttribute(
          'transform',
          `translate(${x + width / 2 - words.x - words.width / 2}, ${y})`,
        );
      }
      for (const node of root.querySelectorAll<SVGGElement>('[id*="-state-"]')) {
        const state = /-state-(.+)-\d+$/.exec(node.id)?.[1]?.replaceAll('_', '-');
        const box = node.querySelector<SVGGraphicsElement>('rect, path, polygon');
        if (!state || !box) continue;
        node.setAttribute('data-signaling-state', state);
        const { x, y, width } = box.getBBox();
        const mark = (peer: string, letter: string, at: number, shape: string) =>
          `<g class="mark mark-${peer}" transform="translate(${at} ${y})">${shape}<text text-anchor="middle" y="5" style="fill: var(--card); font: 700 13px var(--code)">${letter}</text></g>`;
        node.insertAdjacentHTML(
          'beforeend',
          mark(
            'alice',
            'A',
            x + 4,
            '<rect x="-11" y="-11" width="22" height="22" rx="7" style="fill: var(--alice)"/>',
          ) + mark('bob', 'B', x + width - 4, '<circle r="11" style="fill: var(--bob)"/>'),
        );
      }
      return root.outerHTML;
    },
    { name, source, colours: [CARD, SUNK, EDGE, INK, INK_2, LINE] as const },
  );
}

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium or Chrome found: run `npm test` once, it gets one.');
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  const page = await browser.newPage();
  const font = readFileSync(
    resolve('@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'),
  ).toString('base64');
  await page.setContent(
    `<style>@font-face{font-family:'JetBrains Mono';src:url(data:font/woff2;base64,${font});font-weight:100 800}</style><p style="font-family:'JetBrains Mono'">.</p>`,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.addScriptTag({ path: join(resolve('mermaid'), '..', 'mermaid.min.js') });
  for (const file of readdirSync(FOLDER).filter((one) => one.endsWith('.mmd'))) {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const name = file.replace('.mmd', '');
    const svg = withTokens(await render(page, name.replaceAll('.', '-'), withColours(source)))
      .replaceAll('"JetBrains Mono"', 'var(--code)')
      .replaceAll('&quot;JetBrains Mono&quot;', 'var(--code)')
      .replaceAll('JetBrains Mono', 'var(--code)')
      .replace('<svg ', `<svg data-source="${markOf(source)}" `);
    writeFileSync(join(FOLDER, `${name}.svg`), `${svg}\n`);
    console.log(`content/diagrams/${name}.svg`);
  }
  await browser.close();
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();
