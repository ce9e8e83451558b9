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

/** What is said where each peer has a page of its own: one file per side and language, as for scenarios. */
const connect = defineCollection({
  loader: glob({
    base: './content/connect',
    pattern: '*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: z.object({ title: z.string(), summary: z.string() }),
});

/** The terms of the standards, one file per language, in one order. */
const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
  schema: z.object({
    /** Each begins at the term `first` and goes to the next. */
    groups: z.array(z.object({ title: z.string(), first: z.string() })),
    terms: z.array(
      z.object({
        id: z.string(),
        term: z.string(),
        line: z.string(),
        spec: z.string().optional(),
        /** How chapters write it, where that is not the term itself; none: its first use is not looked for. */
        forms: z.array(z.string()).optional(),
      }),
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

/** What an error means, its causes and its fix: one file per entry and language; the facts are in `src/lab/errors`. */
const errors = defineCollection({
  loader: glob({
    base: './content/errors',
    pattern: '*.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: z.object({ title: z.string(), description: z.string(), means: z.string() }),
});

export const collections = { docs, scenarios, connect, glossary, sdp, errors };
