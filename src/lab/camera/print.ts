const WIDE = 48;

// `__proto__: 1` would set the prototype; only the computed name makes a field of it.
const printKey = (key: string) => {
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
};
const printString = (text: string) =>
  `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;

/**
 * A plain value as JavaScript; an object that is wider than a line takes a line for each of its fields.
 * @example printValue({ video: { width: { ideal: 1280 } } }) → '{ video: { width: { ideal: 1280 } } }'
 */
export function printValue(value: unknown, indent = ''): string {
  if (typeof value === 'string') return printString(value);
  if (Array.isArray(value)) return `[${value.map((one) => printValue(one, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value);
  if (!fields.length) return '{}';
  const flat = `{ ${fields.map(([key, one]) => `${printKey(key)}: ${printValue(one)}`).join(', ')} }`;
  if (flat.length <= WIDE && !flat.includes('\n')) return flat;
  const deeper = `${indent}  `;
  const lines = fields.map(
    ([key, one]) => `${deeper}${printKey(key)}: ${printValue(one, deeper)},`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** The JavaScript of each call of the camera lab. */
export const CODE = {
  open: (constraints: MediaStreamConstraints) =>
    `const stream = await navigator.mediaDevices.getUserMedia(${printValue(constraints)});`,
  synthetic: () => 'const stream = syntheticMedia(); // a canvas and an oscillator',
  apply: (kind: 'video' | 'audio', constraints: MediaTrackConstraints) =>
    `await stream.get${kind === 'video' ? 'Video' : 'Audio'}Tracks()[0].applyConstraints(${printValue(constraints)});`,
  stop: () => 'for (const track of stream.getTracks()) track.stop();',
  devices: () => 'const devices = await navigator.mediaDevices.enumerateDevices();',
};
