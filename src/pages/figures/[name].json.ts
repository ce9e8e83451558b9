import type { APIRoute, GetStaticPaths } from 'astro';
import { figureOf } from '../../components/figure';
import { LANGUAGES, type Language } from '../../i18n/languages';
import { SCENARIOS } from '../../lab/scenarios';

export const getStaticPaths = (() =>
  [...SCENARIOS.keys()].flatMap((id) =>
    LANGUAGES.map(({ id: language }) => ({
      params: { name: `${id}.${language}` },
      props: { id, language },
    })),
  )) satisfies GetStaticPaths;

/** A figure as a file, loaded by a stepper when its scenario is chosen. */
export const GET: APIRoute<{ id: string; language: Language }> = async ({ props }) =>
  Response.json(await figureOf(props.id, props.language));
