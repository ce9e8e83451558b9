import {
  other,
  type Action,
  type Argument,
  type Call,
  type Command,
  type Json,
  type PeerName,
} from '../../jsep/command';
import type { CandidateInit, Entry } from '../../trace/entry';
import { project } from '../../trace/project';
import { candidateName, messageName } from '../../trace/sequence';
import { foresee } from './foresee';
import { freshName, handOf, nameOfReceived, type Hand, type HeldDescription } from './hand';
import type { Editable, Key, KeyNote, PaletteGroup, PaletteRow } from './key';
import type { Move } from './move';

/** How many descriptions, and how many candidates, are offered one by one: the latest. */
const MOST = 5;

interface Draft {
  readonly argument: string;
  readonly note?: KeyNote | undefined;
  readonly before?: readonly Action[];
  readonly command: Omit<Command, 'peer'>;
  /** The values of the arguments, where a variable stands for one. */
  readonly given?: readonly Json[];
  readonly editable?: Editable;
}

/** Where the keys of one peer are made. */
class Palette {
  private readonly hand: Hand;
  private readonly theirs: Hand;
  private readonly cursor: number;

  constructor(
    private readonly trace: readonly Entry[],
    moves: readonly Move[],
    private readonly peer: PeerName,
  ) {
    this.hand = handOf(trace, moves, peer);
    this.theirs = handOf(trace, moves, other(peer));
    this.cursor = trace.length;
  }

  groups(): PaletteGroup[] {
    return [
      { id: 'connection', rows: this.connection() },
      { id: 'descriptions', rows: this.descriptions() },
      {
        id: 'ice',
        rows: [this.row('addIceCandidate', this.candidates()), this.plain('restartIce')],
      },
      { id: 'signaling', rows: this.signaling() },
      { id: 'media', rows: this.media() },
      { id: 'channel', rows: this.channel() },
    ];
  }

  private own(command: Omit<Command, 'peer'>): Command {
    return { peer: this.peer, ...command };
  }

  private key({ argument, note, before = [], command, given, editable }: Draft, id: string): Key {
    const made = this.own(command);
    const values = given ?? (made.args as readonly Json[] | undefined) ?? [];
    return {
      id,
      argument,
      ...(note ? { note } : {}),
      actions: [...before, made],
      foreseen: foresee(this.trace, this.cursor, made, values),
      ...(editable ? { editable } : {}),
    };
  }

  private row(call: Call, drafts: readonly Draft[]): PaletteRow {
    const seen = new Map<string, number>();
    const keys = drafts.map((draft) => {
      const id = [call, draft.command.on, draft.argument, draft.note].join(' ');
      // Candidates of several sections may read alike.
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return this.key(draft, count === 1 ? id : `${id} ${count}`);
    });
    return { call, keys };
  }

  private plain(call: Call, as?: string): PaletteRow {
    const command = { call, ...(as === undefined ? {} : { as: freshName(this.hand, as) }) };
    return this.row(call, [{ argument: '', command }]);
  }

  private connection(): PaletteRow[] {
    const { exists, state } = project(this.trace, this.cursor).peers[this.peer];
    const handlers = {
      onicecandidate: freshName(this.hand, 'found'),
      ondatachannel: freshName(this.hand, 'incoming'),
      ontrack: 'remote',
    } as const;
    const make = this.key(
      { argument: '', command: { call: 'new RTCPeerConnection', as: 'pc' } },
      'new RTCPeerConnection',
    );
    const isOpen = exists && state.signalingState !== 'closed';
    const actions = [
      ...(isOpen ? [this.own({ call: 'close' })] : []),
      ...make.actions,
      ...Object.entries(handlers).map(([call, as]) => this.own({ call: call as Call, as })),
    ];
    return [{ call: 'new RTCPeerConnection', keys: [{ ...make, actions }] }, this.plain('close')];
  }

  private descriptions(): PaletteRow[] {
    return [
      this.plain('createOffer', 'offer'),
      this.plain('createAnswer', 'answer'),
      this.row('setLocalDescription', this.local()),
      this.row('setRemoteDescription', this.remote()),
    ];
  }

  private noteOf({ description, origin, isFormer }: HeldDescription, own: Hand): KeyNote {
    if (isFormer) return 'former';
    if (origin !== 'created') return origin;
    const latest = own.descriptions.findLast(
      (one) => one.origin === 'created' && one.description.type === description.type,
    );
    return latest?.description === description ? 'fresh' : 'old';
  }

  private set(call: Call, held: HeldDescription, note: KeyNote, bring?: Delivery): Draft {
    const path = bring?.as ?? held.path;
    return {
      argument: bring ? `${other(this.peer)}.${held.path}` : held.path,
      note,
      before: bring?.actions ?? [],
      command: { call, args: [{ var: path }] },
      given: [held.description as unknown as Json],
      editable: { path, description: held.description, before: bring?.actions ?? [] },
    };
  }

  /** The latest answer, set as one that is not final yet. RFC 9429 §4.1.10.1. */
  private provisional(call: Call, held: HeldDescription | undefined, bring?: Delivery): Draft[] {
    if (!held) return [];
    const { sdp } = held.description;
    const path = bring?.as ?? held.path;
    return [
      {
        argument: `${bring ? `${other(this.peer)}.` : ''}${held.path}`,
        note: 'provisional',
        before: bring?.actions ?? [],
        command: { call, args: [{ type: 'pranswer', sdp: { var: `${path}.sdp` } } as Argument] },
        given: [{ type: 'pranswer', sdp }],
      },
    ];
  }

  private fixed(call: Call): Draft[] {
    const rollback = { type: 'rollback' };
    return [
      { argument: "{ type: 'rollback' }", command: { call, args: [rollback] } },
      { argument: '', note: 'implied', command: { call } },
    ];
  }

  private local(): Draft[] {
    const call = 'setLocalDescription';
    const latest = this.hand.descriptions.slice(-MOST).toReversed();
    const answer = latest.find(
      ({ origin, description }) => origin === 'created' && description.type === 'answer',
    );
    return [
      ...latest.map((held) => this.set(call, held, this.noteOf(held, this.hand))),
      ...this.provisional(call, answer),
      ...this.fixed(call),
    ];
  }

  private remote(): Draft[] {
    const call = 'setRemoteDescription';
    const theirs = this.sendable(this.theirs).slice(-MOST).toReversed();
    const answer = theirs.find(({ description }) => description.type === 'answer');
    const bring = (held: HeldDescription) => this.deliver(held.path, held.description.type);
    return [
      ...theirs.map((held) => this.set(call, held, 'theirs', bring(held))),
      ...this.hand.descriptions
        .slice(-MOST)
        .toReversed()
        .map((held) => this.set(call, held, held.origin === 'created' ? 'own' : held.origin)),
      ...this.provisional(call, answer, answer && bring(answer)),
      ...this.fixed(call),
    ];
  }

  /** What a peer can send: what it made, and its local description as it is now, with its candidates. */
  private sendable({ descriptions, peer }: Hand): HeldDescription[] {
    const { state } = project(this.trace, this.cursor).peers[peer];
    const local = state.pendingLocalDescription ?? state.currentLocalDescription;
    const made = descriptions.filter(({ origin }) => origin !== 'received');
    if (!local) return made;
    return [
      ...made,
      { path: 'pc.localDescription', description: local, origin: 'created', isFormer: false },
    ];
  }

  /** Brings a variable of the other peer over the wire, after everything that waits there. */
  private deliver(path: string, what: string): Delivery {
    const as = freshName(this.hand, nameOfReceived(this.peer, what));
    const actions: Command[] = [
      ...this.hand.waiting.map(() => this.own({ call: 'signaling.receive' })),
      { peer: other(this.peer), call: 'signaling.send', args: [{ var: path }] },
      this.own({ call: 'signaling.receive', as }),
    ];
    return { as, actions };
  }

  private candidates(): Draft[] {
    const call = 'addIceCandidate';
    const { found, candidates } = this.theirs;
    const theirs = candidates
      .map((init, index) => ({ init, index }))
      .filter((one): one is { init: CandidateInit; index: number } => one.init !== null);
    const one = (init: CandidateInit, index: number): Draft => {
      const bring = this.deliver(`${found}.${index}`, 'candidate');
      return {
        argument: candidateName(init as unknown as Json),
        note: 'theirs',
        before: bring.actions,
        command: { call, args: [{ var: bring.as }] },
        given: [init as unknown as Json],
      };
    };
    const listed = found === null ? [] : theirs.slice(0, MOST).map((c) => one(c.init, c.index));
    return [...listed, ...this.wrongCandidates(theirs[0]?.init)];
  }

  /** Candidates with something wrong; where none was found, the address is one of documentation. RFC 5737. */
  private wrongCandidates(model: CandidateInit | undefined): Draft[] {
    const candidate = model?.candidate ?? 'candidate:1 1 udp 2122260223 192.0.2.1 54321 typ host';
    const draft = (argument: string, note: KeyNote, init: Json): Draft => ({
      argument,
      note,
      command: { call: 'addIceCandidate', args: [init] },
    });
    const mid = model?.sdpMid ?? '0';
    return [
      draft('null', 'end', null),
      draft("sdpMid: 'nowhere'", 'wrongMid', { candidate, sdpMid: 'nowhere' }),
      draft("usernameFragment: 'gone'", 'wrongUfrag', {
        candidate,
        sdpMid: mid,
        usernameFragment: 'gone',
      }),
      draft('sdpMid: null', 'nowhere', { candidate, sdpMid: null, sdpMLineIndex: null }),
    ];
  }

  /** All that the other has found so far, each sent and added in turn. */
  allCandidates(): Key | null {
    const { found, candidates } = this.theirs;
    if (found === null || !candidates.length) return null;
    const peer = other(this.peer);
    const item = 'candidate';
    const loop: Action = {
      each: { peer, item, of: found },
      do: [
        { peer, call: 'signaling.send', args: [{ var: item }] },
        this.own({ call: 'signaling.receive', as: item }),
        this.own({ call: 'addIceCandidate', args: [{ var: item }] }),
      ],
    };
    const first = this.own({ call: 'addIceCandidate', args: [{ var: item }] });
    return {
      id: 'addIceCandidate all',
      argument: `${peer}.${found} × ${candidates.length}`,
      note: 'theirs',
      actions: [...this.hand.waiting.map(() => this.own({ call: 'signaling.receive' })), loop],
      foreseen: foresee(this.trace, this.cursor, first, [candidates[0] as unknown as Json]),
    };
  }

  private signaling(): PaletteRow[] {
    const sends = this.sendable(this.hand)
      .slice(-MOST)
      .toReversed()
      .map(({ path }): Draft => ({
        argument: path,
        command: { call: 'signaling.send', args: [{ var: path }] },
      }));
    const [next] = this.hand.waiting;
    const what = next && messageName(next.body);
    const base = what === 'endOfCandidates' ? 'candidate' : (what ?? 'message');
    const as = freshName(this.hand, nameOfReceived(this.peer, base));
    const receive: Draft[] = next
      ? [{ argument: what!, note: 'waits', command: { call: 'signaling.receive', as } }]
      : [];
    return [this.row('signaling.send', sends), this.row('signaling.receive', receive)];
  }

  private tracks(): Draft[] {
    const { stream, tracks } = this.hand;
    const before: Command[] = [
      ...(stream === null ? [this.own({ call: 'syntheticMedia', as: 'stream' })] : []),
      ...(tracks === null
        ? [this.own({ call: 'getTracks', on: stream ?? 'stream', as: 'tracks' })]
        : []),
    ];
    const as = freshName(this.hand, 'sender');
    return ['audio', 'video'].map((kind, index) => ({
      argument: kind,
      before,
      command: {
        call: 'addTrack',
        args: [{ var: `${tracks ?? 'tracks'}.${index}` }, { var: stream ?? 'stream' }],
        as,
      },
      given: [{ track: kind }, { stream: ['audio', 'video'] }],
    }));
  }

  private media(): PaletteRow[] {
    const as = freshName(this.hand, 'transceiver');
    const add = (kind: string, init: Json | null, note?: KeyNote): Draft => ({
      argument: init
        ? `'${kind}', ${JSON.stringify(init).replace(/"(\w+)":"(\w+)"/, " $1: '$2' ")}`
        : `'${kind}'`,
      note,
      command: { call: 'addTransceiver', args: init ? [kind, init] : [kind], as },
    });
    const removes = this.hand.senders.slice(-MOST).map(({ path, label, isFormer }): Draft => ({
      argument: `${path} · ${label}`,
      note: isFormer ? 'former' : undefined,
      command: { call: 'removeTrack', args: [{ var: path }] },
    }));
    return [
      this.row('addTrack', this.tracks()),
      this.row('removeTrack', removes),
      this.row('addTransceiver', [
        add('audio', null),
        add('video', null),
        add('video', { direction: 'recvonly' }),
        add('text', null, 'unknownKind'),
      ]),
      this.row('transceiver.direction', this.directions()),
      this.row(
        'transceiver.stop',
        this.transceivers((on, argument, before) => [
          { argument, before, command: { call: 'transceiver.stop', on } },
        ]),
      ),
    ];
  }

  /** The transceivers of the connection in their order, each by a path to it. */
  private transceivers(
    make: (on: string, argument: string, before: readonly Action[]) => Draft[],
  ): Draft[] {
    const { transceivers } = project(this.trace, this.cursor).peers[this.peer].state;
    const list = freshName(this.hand, 'transceivers');
    const before = [this.own({ call: 'getTransceivers', as: list })];
    return transceivers
      .slice(0, MOST)
      .flatMap(({ mid, kind }, index) =>
        make(`${list}.${index}`, `[${index}] ${kind}${mid === null ? '' : `, mid ${mid}`}`, before),
      );
  }

  private directions(): Draft[] {
    const { transceivers } = project(this.trace, this.cursor).peers[this.peer].state;
    return this.transceivers((on, argument, before) => {
      const index = Number(on.split('.')[1]);
      return ['sendrecv', 'sendonly', 'recvonly', 'inactive']
        .filter((direction) => direction !== transceivers[index]?.direction)
        .map((direction) => ({
          argument: `${argument} = '${direction}'`,
          before,
          command: { call: 'transceiver.direction', on, args: [direction] },
        }));
    });
  }

  private channel(): PaletteRow[] {
    const as = freshName(this.hand, 'chat');
    const on = (call: Call, args?: readonly Argument[]): Draft[] =>
      this.hand.channels.slice(-MOST).map(({ path, label, isFormer }) => ({
        argument: path === label ? path : `${path} · ${label}`,
        note: isFormer ? 'former' : undefined,
        command: { call, on: path, ...(args ? { args } : {}) },
      }));
    return [
      this.row('createDataChannel', [
        { argument: `'${as}'`, command: { call: 'createDataChannel', args: [as], as } },
        {
          argument: `'${as}', { negotiated: true }`,
          note: 'withoutId',
          command: { call: 'createDataChannel', args: [as, { negotiated: true }], as },
        },
      ]),
      this.row(
        'channel.send',
        on('channel.send', [`Hello ${other(this.peer) === 'bob' ? 'Bob' : 'Alice'}`]),
      ),
      this.row('channel.close', on('channel.close')),
    ];
  }
}

interface Delivery {
  readonly as: string;
  readonly actions: readonly Command[];
}

/** Everything that a peer can do next, whether it is allowed or not, with what the standard says of it. */
export function paletteOf(
  trace: readonly Entry[],
  moves: readonly Move[],
  peer: PeerName,
): PaletteGroup[] {
  const palette = new Palette(trace, moves, peer);
  const all = palette.allCandidates();
  const groups = palette.groups();
  if (!all) return groups;
  return groups.map((group) =>
    group.id !== 'ice'
      ? group
      : {
          ...group,
          rows: group.rows.map((row) =>
            row.call === 'addIceCandidate' ? { ...row, keys: [all, ...row.keys] } : row,
          ),
        },
  );
}
