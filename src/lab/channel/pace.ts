/** Where the sender pauses, and where it goes on: bytes that wait in the channel's buffer. */
export const HIGH = 2 ** 20;
export const LOW = 2 ** 18;

/** How many bytes the lab lets wait at most, where a browser itself sets no limit. */
export const CAP = 64 * 2 ** 20;

/** The largest file that the lab takes, in bytes: it stands in memory three times while its hash is made. */
export const FILE_LIMIT = 256 * 2 ** 20;

/** How often a transfer is looked at, in ms. */
export const LOOK_EVERY = 50;

/** For how long nothing may come before an unreliable channel is taken to have lost the rest, in ms. */
export const SILENCE = 1500;

/** Resolves after `ms`. @throws AbortError */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('The transfer was stopped.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/**
 * Resolves with true once `isComplete`, or with false once the sender's buffer is empty and nothing more has come for
 * `silence` ms.
 * @throws AbortError
 */
export async function settle(
  channel: RTCDataChannel,
  isComplete: () => boolean,
  received: () => number,
  signal: AbortSignal,
  silence: number,
): Promise<boolean> {
  let last = -1;
  let quiet = 0;
  while (!isComplete()) {
    if (channel.readyState !== 'open') return false;
    const now = received();
    quiet = now === last && channel.bufferedAmount === 0 ? quiet + LOOK_EVERY : 0;
    last = now;
    if (quiet >= silence) return false;
    await pause(LOOK_EVERY, signal);
  }
  return true;
}

/** Resolves when the buffer has drained to its low threshold, or the channel is open no longer. @throws AbortError */
export const drained = (channel: RTCDataChannel, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const own = new AbortController();
    const done = (then: () => void) => () => {
      own.abort();
      channel.onbufferedamountlow = null;
      then();
    };
    const stop = done(() => reject(new DOMException('The transfer was stopped.', 'AbortError')));
    channel.onbufferedamountlow = done(resolve);
    for (const type of ['close', 'closing'] as const)
      channel.addEventListener(type, done(resolve), { signal: own.signal });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { signal: own.signal });
  });
