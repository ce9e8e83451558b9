import {
  chromium,
  expect,
  test as base,
  type Browser,
  type Locator,
  type Page,
} from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { awake } from './awake.ts';
import { watchShifts } from './shifts.ts';

/** What {@link watchMedia} leaves in the window. */
export interface Watched {
  readonly tracks: MediaStreamTrack[];
  readonly contexts: AudioContext[];
  readonly recorders: MediaRecorder[];
  readonly connections: RTCPeerConnection[];
  readonly shifts: string[];
}

/** Keeps every track, audio context, recorder and connection that the page makes. */
function watchMedia(): void {
  const watched: Omit<Watched, 'shifts'> = {
    tracks: [],
    contexts: [],
    recorders: [],
    connections: [],
  };
  Object.assign(window, watched);
  const keep = (stream: MediaStream) => {
    watched.tracks.push(...stream.getTracks());
    return stream;
  };
  const { captureStream } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.captureStream = function (rate) {
    return keep(captureStream.call(this, rate));
  };
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices) {
    const { getUserMedia } = devices;
    devices.getUserMedia = async function (constraints) {
      return keep(await getUserMedia.call(this, constraints));
    };
  }
  const record = (name: string, list: unknown[]) => {
    const Real = (window as never as Record<string, new () => object>)[name]!;
    const Kept = new Proxy(Real, {
      construct(target, parameters, own) {
        const made = Reflect.construct(target, parameters, own) as object;
        list.push(made);
        return made;
      },
    });
    Object.assign(window, { [name]: Kept });
  };
  record('AudioContext', watched.contexts);
  record('MediaRecorder', watched.recorders);
  record('RTCPeerConnection', watched.connections);
}

/** A media lab in a page, driven as a reader drives it. */
export class MediaLab {
  readonly root: Locator;
  readonly story: Locator;
  readonly program: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('.media-lab');
    this.story = this.root.locator('.story');
    this.program = this.root.locator('.program');
  }

  async open(path: string): Promise<this> {
    await this.page.addInitScript(watchMedia);
    await this.page.addInitScript(watchShifts);
    await this.page.goto(path);
    await this.root.scrollIntoViewIfNeeded();
    await awake(this.page, this.page.locator('astro-island[ssr]:has(.media-lab)'));
    return this;
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async source(value: string): Promise<void> {
    await this.root.getByRole('combobox', { name: /^(Source|来源)$/ }).selectOption(value);
  }

  async tab(name: string): Promise<void> {
    await this.root.getByRole('tab', { name }).click();
  }

  /** How much of what the page has opened is still in use. */
  left(): Promise<{ live: number; contexts: number; recorders: number; connections: number }> {
    return this.page.evaluate(() => {
      const { tracks, contexts, recorders, connections } = window as never as Watched;
      return {
        live: tracks.filter(({ readyState }) => readyState === 'live').length,
        contexts: contexts.filter(({ state }) => state !== 'closed').length,
        recorders: recorders.filter(({ state }) => state !== 'inactive').length,
        connections: connections.filter(({ signalingState }) => signalingState !== 'closed').length,
      };
    });
  }

  shifts(): Promise<string[]> {
    return this.page.evaluate(() => (window as never as Watched).shifts);
  }

  height(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  /** Expects that axe finds nothing in the lab. */
  expectAccessible(): Promise<void> {
    return expectAccessible(this.page, '.media-lab');
  }
}

/** Nothing is held any more. */
export const NOTHING_LEFT = { live: 0, contexts: 0, recorders: 0, connections: 0 };

/** A browser of its own, started with other arguments. */
export const launch = (change: (all: readonly string[]) => readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium()!, args: [...change(CHROMIUM_ARGUMENTS)] });

interface Fixtures {
  lab: MediaLab;
  pageErrors: string[];
}

export const test = base.extend<Fixtures>({
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  lab: async ({ page }, use) => use(new MediaLab(page)),
});

export { expect };
