declare module 'sdp-transform' {
  export interface ParsedCandidate {
    foundation: string | number;
    component: number;
    transport: string;
    priority: number | string;
    ip: string;
    port: number;
    type: string;
    raddr?: string;
    rport?: number;
    tcptype?: string;
  }
  export interface ParsedMedia {
    type: string;
    mid?: string | number;
    direction?: string;
    candidates?: ParsedCandidate[];
  }
  export interface Parsed {
    direction?: string;
    media: ParsedMedia[];
  }
  export function parse(sdp: string): Parsed;
}
