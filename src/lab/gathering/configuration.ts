/** One server as the reader wrote it. webrtc-pc §4.2.4. */
export interface ServerWish {
  readonly urls: string;
  readonly username: string;
  readonly credential: string;
}

export interface Wishes {
  readonly servers: readonly ServerWish[];
  readonly policy: RTCIceTransportPolicy;
}

export const EMPTY: ServerWish = { urls: '', username: '', credential: '' };

/** Wishes worth trying; none names a server that exists. */
export const EXAMPLES = {
  none: { servers: [], policy: 'all' },
  relayOnly: { servers: [], policy: 'relay' },
  notFound: { servers: [{ ...EMPTY, urls: 'stun:nowhere.invalid' }], policy: 'all' },
  noScheme: { servers: [{ ...EMPTY, urls: 'stun.example.org:3478' }], policy: 'all' },
  noCredential: { servers: [{ ...EMPTY, urls: 'turn:turn.example.org' }], policy: 'all' },
} as const satisfies Readonly<Record<string, Wishes>>;
export type ExampleName = keyof typeof EXAMPLES;

/** The dictionary for the constructor; a server without an address is left out, and so is an empty user name. */
export function configurationOf({ servers, policy }: Wishes): RTCConfiguration {
  const iceServers = servers
    .filter(({ urls }) => urls.trim())
    .map(({ urls, username, credential }) => ({
      urls: urls.trim(),
      ...(username ? { username } : {}),
      ...(credential ? { credential } : {}),
    }));
  return {
    ...(iceServers.length ? { iceServers } : {}),
    ...(policy === 'all' ? {} : { iceTransportPolicy: policy }),
  };
}

const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The call as JavaScript; a credential is shown as dots, for those who look on. */
export function printCall(wishes: Wishes): string {
  const { iceServers = [], iceTransportPolicy } = configurationOf(wishes);
  if (!iceServers.length && !iceTransportPolicy) return 'const pc = new RTCPeerConnection();';
  const servers = iceServers.map(({ urls, username, credential }) => {
    const fields = [
      `urls: ${quote(String(urls))}`,
      ...(username ? [`username: ${quote(username)}`] : []),
      ...(credential ? ["credential: '••••'"] : []),
    ];
    return `    { ${fields.join(', ')} },`;
  });
  return [
    'const pc = new RTCPeerConnection({',
    ...(servers.length ? ['  iceServers: [', ...servers, '  ],'] : []),
    ...(iceTransportPolicy ? [`  iceTransportPolicy: ${quote(iceTransportPolicy)},`] : []),
    '});',
  ].join('\n');
}
