/** What compares two descriptions and shows it, in one piece, loaded when the page is idle. */
export { compare } from '../../sdp/diff';
export { default as SdpDiff } from '../sdp/SdpDiff.svelte';
