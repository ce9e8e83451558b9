import type { APIRoute, GetStaticPaths } from 'astro';
import { EXAMPLES, exampleText } from '../../components/examples';

export const getStaticPaths = (() =>
  EXAMPLES.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** The complete example of a chapter, as a page of its own. */
export const GET: APIRoute = ({ params }) =>
  new Response(exampleText(params['name']!), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
