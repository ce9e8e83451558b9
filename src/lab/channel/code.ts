import { print } from '../../jsep/print';
import { initOf, type Settings } from './settings';

const create = (settings: Settings): string => {
  const init = initOf(settings);
  const args = [settings.label, ...(Object.keys(init).length ? [init as never] : [])];
  return print({ peer: 'alice', call: 'createDataChannel', args, as: 'channel' });
};

/** A string as JavaScript, cut where it is long. */
function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `'${short.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}

/** The JavaScript of each call of the channel lab, as it runs. */
export const CODE = {
  construct: 'const pc = new RTCPeerConnection();',
  create,
  hear: 'pc.ondatachannel = ({ channel }) => {\n  channel.onmessage = ({ data }) => show(data);\n};',
  hearNegotiated: 'channel.onmessage = ({ data }) => show(data);',
  setLocalOffer: 'await pc.setLocalDescription(); // an offer',
  setLocalAnswer: 'await pc.setLocalDescription(); // an answer',
  setRemoteOffer: 'await pc.setRemoteDescription(offer);',
  setRemoteAnswer: 'await pc.setRemoteDescription(answer);',
  sendText: (text: string) => `channel.send(${quote(text)});`,
  sendBytes: (text: string) => `channel.send(new TextEncoder().encode(${quote(text)}));`,
  sendSize: (size: number) => `channel.send(new Uint8Array(${size}));`,
  sendBurst: (count: number, size: number) =>
    [
      `for (let number = 0; number < ${count}; number++) {`,
      `  const message = new DataView(new ArrayBuffer(${size}));`,
      '  message.setUint32(0, number);',
      '  channel.send(message);',
      '}',
    ].join('\n'),
  sendFile: (chunk: number, paced: boolean, low: number, high: number) =>
    [
      'const data = new Uint8Array(await file.arrayBuffer());',
      ...(paced ? [`channel.bufferedAmountLowThreshold = ${low};`] : []),
      `for (let at = 0; at < data.length; at += ${chunk}) {`,
      ...(paced
        ? [
            `  if (channel.bufferedAmount > ${high})`,
            '    await new Promise((resume) => {',
            '      channel.onbufferedamountlow = resume;',
            '    });',
          ]
        : []),
      `  channel.send(data.subarray(at, at + ${chunk}));`,
      '}',
    ].join('\n'),
  takeFile: [
    'const chunks = [];',
    'channel.onmessage = ({ data }) => chunks.push(data);',
    '// at the end: new Blob(chunks)',
  ].join('\n'),
  close: 'pc.close();',
} as const;
