import type { APIRoute, GetStaticPaths } from 'astro';
import { CHAPTERS } from '../../components/chapters';
import { socialImage, socialName } from '../../components/social';

export const getStaticPaths = (() =>
  [0, ...CHAPTERS.map((_, at) => at + 1)].map((number) => ({
    params: { name: socialName(number) },
    props: { number },
  }))) satisfies GetStaticPaths;

/** The picture of a page, for where its address is shared. */
export const GET: APIRoute<{ number: number }> = async ({ props }) =>
  new Response(new Uint8Array(await socialImage(props.number)), {
    headers: { 'Content-Type': 'image/png' },
  });
