import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Code, Node, Nodes, Parents } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';

/** The folder of all prose. */
export const CONTENT = new URL('../../content/', import.meta.url).pathname;

/** A component in a page, with its attributes as values. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A fenced block of code; see `tests/e2e/samples.test.ts` for what its meta may say. */
export interface Block {
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly code: string;
  readonly line: number;
}

/** A page of prose, as the tests look at it. */
export interface Page {
  readonly file: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly headings: readonly { readonly depth: number; readonly text: string }[];
  readonly elements: readonly Element[];
  readonly blocks: readonly Block[];
  /** The running text: paragraphs and lists, a `Term` as `⟦id⟧`, code and links as `␣`. */
  readonly prose: string;
}

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

const isJsx = (node: Node): node is Jsx => /^mdxJsx(Flow|Text)Element$/.test(node.type);

function attributesOf(node: Jsx): Record<string, unknown> {
  return Object.fromEntries(
    node.attributes.flatMap((one) => {
      if (one.type !== 'mdxJsxAttribute') return [];
      const { name, value } = one;
      if (value === null || value === undefined) return [[name, true]];
      return [[name, typeof value === 'string' ? value : runInNewContext(`(${value.value})`)]];
    }),
  );
}

const metaOf = (meta: string | null | undefined): Record<string, string> =>
  Object.fromEntries(
    [...(meta ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
  );

function textOf(node: Node): string {
  if (isJsx(node) && node.name === 'Term') return `⟦${String(attributesOf(node)['id'])}⟧`;
  if (isJsx(node) && node.name === 'Chapter') return '␣';
  if (node.type === 'inlineCode' || node.type === 'link' || node.type === 'image') return '␣';
  if (node.type === 'mdxTextExpression') return ' ';
  if ('value' in node && node.type === 'text') return String(node.value);
  return 'children' in node ? (node as Parents).children.map(textOf).join('') : '';
}

/** What a page of MDX is made of. */
export function readPage(file: string): Page {
  const tree = parser.parse(readFileSync(join(CONTENT, file), 'utf8'));
  const headings: { depth: number; text: string }[] = [];
  const elements: Element[] = [];
  const blocks: Block[] = [];
  const prose: string[] = [];
  let front = {};
  visit(tree, (node) => {
    if (node.type === 'yaml') front = parse(node.value) as object;
    if (node.type === 'heading') headings.push({ depth: node.depth, text: textOf(node) });
    if (node.type === 'paragraph') prose.push(textOf(node).replace(/\s+/g, ' '));
    if (isJsx(node) && node.name)
      elements.push({ name: node.name, attributes: attributesOf(node) });
    if (node.type === 'code') {
      const { lang, meta, value, position } = node as Code;
      const line = position?.start.line ?? 0;
      blocks.push({ language: lang ?? '', meta: metaOf(meta), code: value, line });
    }
  });
  return { file, front, headings, elements, blocks, prose: prose.join('\n') };
}

/** The pages of prose in English, as paths below content/; the Chinese ones have the same below zh-cn/. */
export const PAGES: readonly string[] = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx') && !file.startsWith('zh-cn'))
  .toSorted();

/** The code of a block without what may differ between languages: comments and strings. */
export const bones = (code: string): string =>
  code
    .replace(
      /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
      (found) => (found.startsWith('/') ? '' : "''"),
    )
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
