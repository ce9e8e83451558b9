/** What a reader needs who looks at SDP, in one piece, so that no page loads it before. */
export { Explainer } from './explainer';
export { default as SdpMeaning } from './SdpMeaning.svelte';
export { default as SdpSave } from './SdpSave.svelte';
export { default as SdpText } from './SdpText.svelte';
export { watchRoom } from './room';
