import {
  newId,
  openLine,
  type BoardItem,
  type Happening,
  type Line,
  type Way,
} from '../../lab/connect/line';

/** What a line has told of itself and of the other page, for the page to show. */
export class LineState {
  /** The line of this run, once it is open. */
  line: Line | null = $state.raw(null);
  link: 'connecting' | 'open' | 'reconnecting' | 'restarting' = $state('connecting');
  presence: 'alone' | 'here' | 'left' | 'lost' = $state('alone');
  ended: Exclude<Extract<Happening, { type: 'ended' }>['why'], 'closed'> | 'bad-link' | null =
    $state(null);
  /** The browser had put this page to sleep; what has happened meanwhile is not known yet. */
  slept = $state(false);
  /** The other page was here before with another run: what this one sent is not known to it. */
  startedOver = $state(false);
  /** What stands on the board, newest first. */
  board: readonly BoardItem[] = $state.raw([]);
  /** Up to which number the other page has taken what was sent. */
  arrived = $state(-1);
  private run: string | null = null;
  private asked = 0;
  private isClosed = false;

  constructor(
    private readonly way: Way,
    readonly room: string,
    private readonly server: string,
  ) {}

  /** Opens a line for a new run; the one before ends. */
  async open(): Promise<void> {
    const asked = ++this.asked;
    this.line?.endpoint.close();
    Object.assign(this, { link: 'connecting', presence: 'alone', ended: null });
    Object.assign(this, { startedOver: false, slept: false, board: [], arrived: -1 });
    this.run = null;
    // Nobody is in a room that was not named; the page is alive all the same.
    const room = this.room || newId();
    if (!this.room) this.ended = 'bad-link';
    const line = await openLine(this.way, room, this.server);
    if (asked !== this.asked || this.isClosed) return line.endpoint.close();
    line.endpoint.subscribe((happening) => this.hear(happening));
    this.line = line;
  }

  /** Says bye, and lets go of the line. */
  close(): void {
    this.isClosed = true;
    this.line?.endpoint.close();
  }

  /** The name of a room that nobody knows yet. */
  newRoom = newId;

  /** Reads the board anew: it changes when the run sends something. */
  refresh(): void {
    const board = this.line?.hand?.board() ?? [];
    if (board.length !== this.board.length) this.board = board;
  }

  private hear(happening: Happening): void {
    if (happening.type === 'link') this.link = happening.why ?? happening.state;
    if (happening.type === 'gone') this.presence = happening.how;
    if (happening.type === 'delivered') this.arrived = Math.max(this.arrived, happening.n);
    if (happening.type === 'ended' && happening.why !== 'closed') this.ended = happening.why;
    if (happening.type !== 'here') return;
    this.startedOver ||= this.run !== null && this.run !== happening.run;
    this.run = happening.run;
    this.presence = 'here';
  }
}
