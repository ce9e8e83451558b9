import { marked } from 'marked';
import type { Narration, StepWords } from './figure';

const LINK = /\n\[([^\]]+)\]\(([^)]+)\)\s*$/;
const LEAD = /^\*\*(.+?)\*\*/;

function readStep(id: string, text: string): StepWords {
  const link = LINK.exec(text);
  const body = text.replace(LINK, '').trim();
  const lead = LEAD.exec(body);
  if (!link || !lead)
    throw new Error(
      `The narration of step “${id}” has to open with a sentence in bold and end with a line that is a link to the standard.`,
    );
  const html = marked.parseInline(body.replace(/\s*\n\s*/g, ' '), { async: false });
  return {
    title: lead[1]!.replaceAll('`', ''),
    html,
    spec: { label: link[1]!, href: link[2]! },
  };
}

/**
 * The narration out of its Markdown: a second-level heading with the step's id, a paragraph that opens in bold, and a
 * last line that links the standard.
 * @throws Error naming the step whose text has another form
 */
export function readNarration(
  front: { readonly title: string; readonly summary: string },
  markdown: string,
): Narration {
  const steps: Record<string, StepWords> = {};
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [id = '', ...rest] = part.split('\n');
    steps[id.trim()] = readStep(id.trim(), `\n${rest.join('\n').trim()}`);
  }
  return { ...front, steps };
}
