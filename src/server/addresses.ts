import type { IncomingMessage } from 'node:http';
import { createBucket, type Bucket } from './bucket.ts';
import type { Config } from './config.ts';

/** What the clients of each address have taken of what they may. Nothing of it is written down anywhere. */
export interface Addresses {
  of(request: IncomingMessage): string;
  /** One more connection; false where there are too many. */
  open(address: string): boolean;
  closed(address: string): void;
  /** One more room; false where it is one too many for this minute. */
  mayJoin(address: string): boolean;
}

interface Use {
  open: number;
  readonly joins: Bucket;
}

/** Counts by address: the one of the connection, or the one that the outermost trusted proxy saw. */
export function createAddresses(config: Config): Addresses {
  const uses = new Map<string, Use>();
  const { joinsPerMinute } = config;
  return {
    of(request) {
      const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(/\s*,\s*/);
      const seen = config.proxies > 0 ? forwarded.at(-config.proxies) : undefined;
      return seen || (request.socket.remoteAddress ?? '');
    },
    open(address) {
      const use = uses.get(address) ?? {
        open: 0,
        joins: createBucket(joinsPerMinute / 60, joinsPerMinute),
      };
      if (use.open >= config.perAddress) return false;
      use.open++;
      uses.set(address, use);
      return true;
    },
    closed(address) {
      const use = uses.get(address);
      if (!use) return;
      use.open--;
      // A minute later its bucket is full again, and there is nothing left to remember.
      if (use.open === 0)
        setTimeout(() => {
          if (use.open === 0) uses.delete(address);
        }, 60_000).unref();
    },
    mayJoin: (address) => uses.get(address)?.joins.take(Date.now()) ?? false,
  };
}
