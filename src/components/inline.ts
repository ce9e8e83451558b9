import { createHash } from 'node:crypto';
import { marked } from 'marked';

/** Inline Markdown as HTML: code, emphasis and links, no paragraph around them. */
export const inline = (markdown: string): string => marked.parseInline(markdown, { async: false });

/** A short name for a text that stays the same from build to build. */
export const idOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);
