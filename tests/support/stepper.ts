import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Entry } from '../../src/trace/entry.ts';
import { awake } from './awake.ts';

/** A stepper in a page, driven as a reader drives it. */
export class Stepper {
  readonly root: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly slider: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('.lab[data-phase]');
    this.next = this.root.locator('button.primary');
    this.back = this.root.getByRole('button', { name: /Previous step|上一步/ });
    this.slider = this.root.getByRole('slider');
  }

  async open(path: string): Promise<this> {
    await this.page.goto(path);
    await this.ready();
    return this;
  }

  /** Waits for the island to be alive. */
  async ready(): Promise<void> {
    await awake(this.page);
    await expect(this.root).toBeVisible();
    await expect(this.root).not.toHaveAttribute('aria-busy', 'true');
  }

  /** Presses `Next step` and waits until that step has ended. */
  async step(times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await expect(this.next).not.toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
      const before = Number(await this.slider.inputValue());
      await this.next.click();
      await this.settled(before + 1);
    }
  }

  /** Waits until step `step` (counted from 1) is shown and nothing is under way. */
  async settled(step: number): Promise<void> {
    await expect(this.slider).toHaveValue(String(step), { timeout: 20_000 });
    await expect(this.root).toHaveAttribute('data-phase', /ready|finished|failed/, {
      timeout: 20_000,
    });
  }

  peer(name: 'Alice' | 'Bob'): Locator {
    return this.root.getByRole('region', { name, exact: true });
  }

  state(peer: 'Alice' | 'Bob', name: string): Locator {
    return this.peer(peer).locator(`[data-state="${name}"]`);
  }

  trace(): Promise<readonly Entry[]> {
    return this.root.evaluate((section) => (section as never as { trace: Entry[] }).trace);
  }
}

/**
 * Records every connection and track that the page makes, without changing what they do. It holds them weakly: a
 * browser allows some 500 connections that nobody has collected yet, closed ones included.
 */
function watchConnections(): void {
  const all: WeakRef<RTCPeerConnection>[] = [];
  const tracks = new Set<MediaStreamTrack>();
  // The first connection is the one that the page tries out whether it may make any.
  Object.defineProperty(window, 'made', {
    get: () => all.slice(1).flatMap((one) => one.deref() ?? []),
  });
  Object.assign(window, { tracks, count: () => all.length - 1 });
  const Real = window.RTCPeerConnection;
  window.RTCPeerConnection = new Proxy(Real, {
    construct(target, parameters) {
      const connection = Reflect.construct(target, parameters) as RTCPeerConnection;
      all.push(new WeakRef(connection));
      return connection;
    },
  });
  const keep = (stream: MediaStream) => {
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  const { captureStream } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.captureStream = function (rate) {
    return keep(captureStream.call(this, rate));
  };
  const { getUserMedia } = navigator.mediaDevices;
  navigator.mediaDevices.getUserMedia = async function (constraints) {
    return keep(await getUserMedia.call(this, constraints));
  };
}

/** What {@link watchConnections} leaves in the window. */
export interface Watched {
  /** The connections of the runs that are not collected yet, in the order in which they were made. */
  readonly made: RTCPeerConnection[];
  /** How many were made, the collected ones included. A connection that is open is never collected. */
  readonly count: () => number;
  readonly tracks: Set<MediaStreamTrack>;
}

interface Fixtures {
  stepper: Stepper;
  /** Errors of the page, which every test expects to have none of. */
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
  stepper: async ({ page }, use) => {
    await page.addInitScript(watchConnections);
    await use(new Stepper(page));
  },
});

export { expect };
