import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { MadeCall } from '../../src/jsep/made-call.ts';
import type * as runnerModule from './runner.ts';
import type { Step, Told } from './runner.ts';

type Runner = typeof runnerModule;

interface Work {
  /** The text of the runner. */
  readonly source: string;
  readonly paths: readonly (readonly MadeCall[])[];
}

/** What the pages of Playwright and of puppeteer have in common. */
export interface AnyPage {
  evaluate(what: (work: Work) => Promise<string>, work: Work): Promise<string>;
  close(): Promise<unknown>;
}

/** The text of the runner, as a page takes it: its imports are of types alone. */
const RUNNER = ts.transpileModule(readFileSync(new URL('runner.ts', import.meta.url), 'utf8'), {
  compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
}).outputText;

/** Paths in one page: Chromium counts closed connections too until the page goes, and stops at 500. */
const PER_PAGE = 100;

/** Puts the texts of descriptions back where their numbers stand. */
function revive(told: string): Told['results'] {
  const { texts } = JSON.parse(told) as Told;
  const whole = JSON.parse(told, (key, value: unknown) =>
    key === 'sdp' && typeof value === 'number' ? texts[value] : value,
  ) as Told;
  return whole.results;
}

async function runSome(page: AnyPage, paths: readonly (readonly MadeCall[])[]) {
  const told = await page.evaluate(
    async ({ source, paths }) => {
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const { runPaths } = (await import(/* @vite-ignore */ url)) as Runner;
      return runPaths(paths);
    },
    { source: RUNNER, paths },
  );
  return revive(told).map((found, i) => {
    if ('failed' in found) throw new Error(`${JSON.stringify(paths[i])}: ${found.failed}`);
    return found;
  });
}

/** The steps of each path, made in pages of a browser, which are closed. */
export async function runIn(
  open: () => Promise<AnyPage>,
  paths: readonly (readonly MadeCall[])[],
): Promise<readonly (readonly Step[])[]> {
  const found: (readonly Step[])[] = [];
  for (let i = 0; i < paths.length; i += PER_PAGE) {
    const page = await open();
    found.push(...(await runSome(page, paths.slice(i, i + PER_PAGE))));
    await page.close();
  }
  return found;
}
