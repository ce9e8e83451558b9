/** Serves `dist/` on the port that is given, until it is stopped. */
import { serve } from './site.ts';

const { url } = await serve(Number(process.argv[2]));
console.log(url);
