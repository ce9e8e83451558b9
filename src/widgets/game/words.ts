import type { DepartureWords } from '../../i18n/departures';
import type { GameWords } from '../../i18n/game';
import type { PlayWords } from '../../i18n/play';
import type { PeerName } from '../../jsep/command';

/** All that the game says, in the language of the page. */
export interface Said {
  readonly game: GameWords;
  readonly play: Pick<
    PlayWords,
    | 'resolved'
    | 'noWords'
    | 'unsettled'
    | 'accepts'
    | 'refuses'
    | 'differs'
    | 'ends'
    | 'browser'
    | 'standard'
  >;
  /** Why a call ends as it does, by rule. */
  readonly rules: Readonly<Record<string, string>>;
  readonly departures: DepartureWords['of'];
  readonly peers: Readonly<Record<PeerName, string>>;
}

/** Pages of the site that the game leads to. */
export interface Pages {
  /** The lab: `/lab/`. */
  readonly lab: string;
  /** The error catalogue: `/errors/`. */
  readonly errors: string;
}
