/** What a signaling server is told by its environment. */
export interface Config {
  /** The address to listen on; every one of this machine unless said. */
  readonly host: string;
  readonly port: number;
  /** The sites whose pages may connect; a page of the server itself always may. `*` lets every site. */
  readonly origins: readonly string[];
  /** The most bytes of one message. */
  readonly maxBytes: number;
  /** How many packets a client may send a second, on average over ten seconds. */
  readonly rate: number;
  /** How many connections one address may have open. */
  readonly perAddress: number;
  /** How many rooms one address may enter in a minute. */
  readonly joinsPerMinute: number;
  /** A client that neither says nor hears anything for so many seconds is put out of its room. */
  readonly idleSeconds: number;
  /** How many proxies in front write `X-Forwarded-For`; 0: nobody may, and the header is not read. */
  readonly proxies: number;
  /** Where several processes meet, or undefined where there is one. */
  readonly redisUrl: string | undefined;
}

/** A setting that cannot be used, with what would do. */
export class BadSetting extends Error {
  constructor(name: string, value: string, wanted: string) {
    super(`${name}=${value} cannot be used: it has to be ${wanted}.`);
    this.name = 'BadSetting';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

function wholeNumber(
  environment: Environment,
  name: string,
  normal: number,
  [least, most]: readonly [number, number],
): number {
  const text = environment[name];
  if (text === undefined || text === '') return normal;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BadSetting(name, text, `a whole number from ${least} to ${most}`);
  return value;
}

function originsOf(text: string): string[] {
  const names = text.split(/[\s,]+/).filter(Boolean);
  return names.map((name) => {
    if (name === '*') return name;
    if (!URL.canParse(name))
      throw new BadSetting('ORIGINS', name, 'origins such as https://example.org, or *');
    return new URL(name).origin;
  });
}

/**
 * Reads the settings.
 * @throws BadSetting naming the variable and what it may be
 */
export function readConfig(environment: Environment): Config {
  const number = (name: string, normal: number, least: number, most: number) =>
    wholeNumber(environment, name, normal, [least, most]);
  return {
    host: environment['HOST'] || '::',
    port: number('PORT', 4321, 0, 65_535),
    origins: originsOf(environment['ORIGINS'] ?? ''),
    maxBytes: number('MAX_BYTES', 65_536, 1024, 1_000_000),
    rate: number('RATE', 50, 1, 10_000),
    perAddress: number('PER_ADDRESS', 50, 1, 100_000),
    joinsPerMinute: number('JOINS_PER_MINUTE', 60, 1, 100_000),
    idleSeconds: number('IDLE_SECONDS', 1800, 1, 86_400),
    proxies: number('PROXIES', 0, 0, 10),
    redisUrl: environment['REDIS_URL'] || undefined,
  };
}
