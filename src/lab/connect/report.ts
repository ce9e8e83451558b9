import type { PeerName } from '../../jsep/command';
import { DESCRIPTION_NAMES, type Entry } from '../../trace/entry';

/** What the other page tells of itself. */
export interface Report {
  /** When its trace began, in ms since the epoch of its clock. */
  readonly began: number;
  readonly entries: readonly Entry[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const isDescription = (value: unknown): boolean =>
  value === null || (isFields(value) && isText(value['type']) && isText(value['sdp']));

/** The attributes of a connection, each of its own type where it is there. */
function isState(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isFields(value)) return false;
  const { channels = {}, transceivers = [] } = value;
  return (
    DESCRIPTION_NAMES.every((name) => !(name in value) || isDescription(value[name])) &&
    isFields(channels) &&
    Object.values(channels).every(isText) &&
    Array.isArray(transceivers) &&
    transceivers.every(isFields)
  );
}

const isCommand = (value: unknown, peer: PeerName): boolean =>
  isFields(value) && value['peer'] === peer && isText(value['call']);

const FORMS: Readonly<Record<string, (entry: Fields, peer: PeerName) => boolean>> = {
  call: ({ command, args }, peer) => isCommand(command, peer) && Array.isArray(args),
  result: ({ of }) => isNumber(of),
  error: ({ of, name, message }) => isNumber(of) && isText(name) && isText(message),
  event: ({ target, type }) => isText(target) && isText(type),
};

function isEntry(value: unknown, peer: PeerName): value is Entry {
  if (!isFields(value) || value['peer'] !== peer) return false;
  const hasForm = FORMS[String(value['kind'])]?.(value, peer) === true;
  return hasForm && isNumber(value['id']) && isNumber(value['at']) && isState(value['state']);
}

/** Reads a report; undefined where it is none, or where an entry of it is not one of that peer. */
export function readReport(text: string, peer: PeerName): Report | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isFields(value) || !isNumber(value['began']) || !Array.isArray(value['entries']))
    return undefined;
  const entries = value['entries'] as unknown[];
  return entries.every((entry) => isEntry(entry, peer))
    ? { began: value['began'], entries: entries as Entry[] }
    : undefined;
}
