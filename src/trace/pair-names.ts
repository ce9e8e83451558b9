import type { PeerName } from '../jsep/command';
import type { StatsMembers, StatsReport } from './stats';

const isPair = (members: StatsMembers | undefined): members is StatsMembers =>
  members?.['type'] === 'candidate-pair';

const remotePort = (report: StatsReport | null, pair: StatsMembers): unknown =>
  report?.get(String(pair['remoteCandidateId']))?.['port'];

/** The name of a pair with its peer, as rows carry it: `alice CP1`. */
export const partOf = (peer: PeerName, name: string): string => `${peer} ${name}`;

/**
 * Names that pairs keep. Chromium gives a pair a new id when its remote candidate, learned from a check, is signaled
 * after all (RFC 8838 §11.4); it is the same pair by its local candidate and its remote port.
 */
export class PairNames {
  private readonly names = new Map<string, string>();

  /** Takes the next report of the same peer. */
  follow(before: StatsReport | null, now: StatsReport): void {
    const gone = [...(before ?? [])].filter(([id, members]) => isPair(members) && !now.has(id));
    for (const [id, members] of now) {
      if (!isPair(members) || this.names.has(id)) continue;
      const same = gone.find(
        ([, old]) =>
          old['localCandidateId'] === members['localCandidateId'] &&
          remotePort(before, old) === remotePort(now, members),
      );
      this.names.set(id, same ? this.of(same[0]) : id);
    }
  }

  /** The name of a pair: the id that it had first. */
  of(id: string): string {
    return this.names.get(id) ?? id;
  }
}
