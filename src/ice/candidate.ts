/** A candidate line taken apart. RFC 8839 §5.1; the extensions are the name and value pairs at its end. */
export interface Candidate {
  readonly foundation: string;
  readonly component: number;
  /** `udp` or `tcp`, in lower case. */
  readonly protocol: string;
  readonly priority: number;
  /** An IP address, or `<uuid>.local` where the browser hides it. */
  readonly address: string;
  readonly port: number;
  /** `host`, `srflx`, `prflx` or `relay`. */
  readonly type: string;
  readonly extensions: Readonly<Record<string, string>>;
}

const LINE = /^(?:a=)?candidate:(\S+) (\d+) (\S+) (\d+) (\S+) (\d+) typ (\S+)(.*)$/;

/**
 * The fields of a candidate line, or undefined where it is not one (an empty string ends the candidates).
 * @example parseCandidate('candidate:1 1 udp 2122260223 192.0.2.2 54751 typ host')?.address → '192.0.2.2'
 */
export function parseCandidate(line: string): Candidate | undefined {
  const match = LINE.exec(line.trim());
  if (!match) return undefined;
  const [, foundation, component, protocol, priority, address, port, type, rest] = match;
  const words = rest!.trim().split(/\s+/);
  const extensions: Record<string, string> = {};
  for (let i = 0; i + 1 < words.length; i += 2) extensions[words[i]!] = words[i + 1]!;
  return {
    foundation: foundation!,
    component: Number(component),
    protocol: protocol!.toLowerCase(),
    priority: Number(priority),
    address: address!,
    port: Number(port),
    type: type!,
    extensions,
  };
}
