import { readFile, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Pictures, fonts and the index of the search are compressed by themselves. */
const TEXTS = '**/*.{html,css,js,json,svg,xml,txt}';

/** Smaller than a packet: there is nothing to gain. */
const LEAST = 1400;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Of eleven levels: the last ones take ten times as long for some percent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Puts a `.br` and a `.gz` beside each text of the built site: the server sends what a browser understands. RFC 9110 §8.4. */
export const compress = (): AstroIntegration => ({
  name: 'compress',
  hooks: {
    async 'astro:build:done'({ dir, logger }) {
      const folder = fileURLToPath(dir);
      const files = globSync(TEXTS, { cwd: folder });
      for (const file of files) {
        const path = `${folder}${file}`;
        const text = await readFile(path);
        if (text.length < LEAST) continue;
        await writeFile(`${path}.br`, await brotli(text, BROTLI));
        await writeFile(`${path}.gz`, await zip(text));
      }
      logger.info(`${files.length} texts`);
    },
  },
});
