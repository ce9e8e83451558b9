import type { BrowserName } from '../../jsep/departures';

const KNOWN = [
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chromium'],
  [/Version\/(\d+)\S* (?:Mobile\/\S+ )?Safari/, 'Safari'],
] as const;

/**
 * Name and major version of a browser.
 * @param userAgent `navigator.userAgent`
 * @example browserOf('Mozilla/5.0 … Gecko/20100101 Firefox/153.0') → 'Firefox 153'
 */
export function browserOf(userAgent: string): string {
  for (const [pattern, name] of KNOWN) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'The browser';
}

/** The engine whose departures are known, for a browser as {@link browserOf} names it. */
export function engineOf(browser: string): BrowserName | undefined {
  if (/^(Chromium|Edge) /.test(browser)) return 'chromium';
  return browser.startsWith('Firefox ') ? 'firefox' : undefined;
}
