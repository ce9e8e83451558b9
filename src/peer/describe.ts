import type { Json } from '../jsep/command';

const isJson = (value: unknown): value is Json =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function describeObject(value: object): Json {
  if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON() as Json;
  if ('getTracks' in value && typeof value.getTracks === 'function')
    return { stream: (value.getTracks() as MediaStreamTrack[]).map((track) => track.kind) };
  if ('readyState' in value && 'kind' in value) return { track: String(value.kind) };
  if ('readyState' in value && 'label' in value) return { channel: String(value.label) };
  if ('track' in value) return { sender: (value.track as MediaStreamTrack | null)?.kind ?? null };
  if (Array.isArray(value)) return value.map(describe);
  if (Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, describe(item)]));
  return null;
}

/**
 * What a trace keeps of a value: JSON as it is, objects of the browser by what identifies them, nothing of the rest.
 * @example describe(channel) → { channel: 'chat' }
 */
export function describe(value: unknown): Json {
  if (isJson(value)) return value;
  return typeof value === 'object' && value !== null ? describeObject(value) : null;
}
