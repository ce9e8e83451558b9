import { WAYS, type Way } from '../../lab/connect/line';
import type { Gather } from '../../lab/connect/one-sided';

export const ROLES = ['call', 'answer'] as const;
export const GATHERS: readonly Gather[] = ['all', 'whole', 'trickle'];

/** What a page was asked to do; it stands in its address, so that the other page can be opened by one. */
export interface Wish {
  readonly role: (typeof ROLES)[number];
  readonly way: Way;
  readonly scenario: string;
  readonly gather: Gather;
  /** '' where the address that asks has lost a part of it. */
  readonly room: string;
  /** Where the signaling server answers; '' where the site comes from. */
  readonly server: string;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null, normal: T): T =>
  all.find((one) => one === value) ?? normal;

/** @example readWish('?role=answer&way=tabs', …).role → 'answer' */
export function readWish(search: string, scenarios: readonly string[], normal: Wish): Wish {
  const parameters = new URLSearchParams(search);
  const room = parameters.get('room') ?? normal.room;
  const way = oneOf(WAYS, parameters.get('way'), normal.way);
  const server = parameters.get('server') ?? normal.server;
  return {
    role: oneOf(ROLES, parameters.get('role'), normal.role),
    way,
    scenario: oneOf(scenarios, parameters.get('scenario'), normal.scenario),
    gather: oneOf(GATHERS, parameters.get('gather'), normal.gather),
    room: /^[\w-]{22}$/.test(room) ? room : way === 'hand' ? normal.room : '',
    server: server === '' || URL.canParse(server) ? server : normal.server,
  };
}

/** The address of this page with a wish in it. */
export function addressOf(page: string, wish: Wish): string {
  const url = new URL(page);
  url.hash = '';
  url.search = '';
  const { role, way, scenario, gather, room, server } = wish;
  const needed = way === 'hand' ? {} : { room };
  const elsewhere = way === 'server' && server ? { server } : {};
  const parameters = { role, way, scenario, gather, ...needed, ...elsewhere };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** What the other page has to be asked for. */
export const oppositeOf = (wish: Wish): Wish => ({
  ...wish,
  role: wish.role === 'call' ? 'answer' : 'call',
});
