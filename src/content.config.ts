import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const docs = defineCollection({
  loader: glob({ base: './content', pattern: ['**/*.mdx'] }),
  schema: docsSchema(),
});

/** The words of a scenario, one file per language: `<id>.<language>.md`, a second-level heading per step. */
const scenarios = defineCollection({
  loader: glob({
    base: './content/scenarios',
    pattern: '*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: z.object({ title: z.string(), summary: z.string() }),
});

/** The terms of the standards, one file per language, in one order. */
const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
  schema: z.object({
    terms: z.array(
      z.object({ id: z.string(), term: z.string(), line: z.string(), spec: z.string() }),
    ),
  }),
});

const entry = z.object({
  line: z.string(),
  text: z.string(),
  fix: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

/** What lines, fields and values of SDP mean: theme files in a folder for each language. */
const sdp = defineCollection({
  loader: glob({
    base: './content/sdp',
    pattern: '*/*.yaml',
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  }),
  schema: z.record(z.string(), entry),
});

export const collections = { docs, scenarios, glossary, sdp };
