import type { APIRoute, GetStaticPaths } from 'astro';
import { recordingOf } from '../../components/figure';
import { SCENARIOS } from '../../lab/scenarios';

export const getStaticPaths = (() =>
  [...SCENARIOS.keys()].map((id) => ({ params: { id }, props: { id } }))) satisfies GetStaticPaths;

/** A recording as a file, loaded where a browser can make no connection. */
export const GET: APIRoute<{ id: string }> = ({ props }) => Response.json(recordingOf(props.id));
