/** No more characters than this are read; a description has a few ten thousand. */
export const MOST_CHARACTERS = 2_000_000;
/** Nor more lines: a page that shows them must stay quick. */
export const MOST_INPUT_LINES = 30_000;
/** Of JSON, which may be a long record of many descriptions, more are read. */
export const MOST_JSON = 32_000_000;
/** So many descriptions of one text are kept. */
export const MOST_DESCRIPTIONS = 50;
/** So many candidates of one text are kept. */
export const MOST_CANDIDATES = 2_000;
