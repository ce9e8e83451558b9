/** What shows the marked text, in one piece, so that no page loads it before. */
export { default as Offer } from './Offer.svelte';
