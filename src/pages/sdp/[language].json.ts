import type { APIRoute, GetStaticPaths } from 'astro';
import { explanationsIn } from '../../components/explanations';
import { LANGUAGES, type Language } from '../../i18n/languages';

export const getStaticPaths = (() =>
  LANGUAGES.map(({ id }) => ({ params: { language: id } }))) satisfies GetStaticPaths;

/** The words about SDP of one language by key, loaded when a reader sees a first description. */
export const GET: APIRoute<Record<string, never>, { language: Language }> = async ({ params }) =>
  Response.json(Object.fromEntries(await explanationsIn(params.language)));
