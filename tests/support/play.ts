import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** Free play in a page, driven as a reader drives it. */
export class FreePlay {
  readonly root: Locator;
  readonly verdict: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('.play[data-phase]');
    this.verdict = this.root.getByRole('region', { name: 'Prediction and outcome' });
  }

  async open(path = '/lab/?play'): Promise<this> {
    await this.page.goto(path);
    await expect(this.root).toBeVisible({ timeout: 20_000 });
    return this;
  }

  peer(name: 'alice' | 'bob'): Locator {
    return this.root.locator(`section.peer.${name}`);
  }

  state(peer: 'alice' | 'bob', name: string): Locator {
    return this.peer(peer).locator(`[data-state="${name}"]`);
  }

  /** The first key of a peer whose id begins so; the choices of its call are opened where they are not. */
  async key(peer: 'alice' | 'bob', id: string): Promise<Locator> {
    const key = this.peer(peer).locator(`[data-key^="${id}"]`).first();
    if (!(await key.count()))
      await this.peer(peer)
        .locator(`.more[data-row="${id.split(' ')[0]}"]`)
        .click();
    return key;
  }

  async calls(): Promise<number> {
    return Number(await this.root.getAttribute('data-calls'));
  }

  /** Waits until so many calls were made and none is under way. */
  async settled(calls: number): Promise<void> {
    await expect(this.root).toHaveAttribute('data-calls', String(calls), { timeout: 20_000 });
    await expect(this.root).toHaveAttribute('data-phase', calls ? 'ready' : 'idle', {
      timeout: 20_000,
    });
  }

  /** Presses a key and waits for what comes of it. */
  async press(peer: 'alice' | 'bob', id: string): Promise<void> {
    const before = await this.calls();
    await (await this.key(peer, id)).click();
    await this.settled(before + 1);
  }

  /** A legal handshake, up to the answer that Alice sets. */
  async handshake(): Promise<void> {
    await this.press('alice', 'new RTCPeerConnection');
    await this.press('bob', 'new RTCPeerConnection');
    await this.press('alice', "createDataChannel  'chat' ");
    await this.press('alice', 'createOffer');
    await this.press('alice', 'setLocalDescription  offer fresh');
    await this.press('bob', 'setRemoteDescription  alice.offer');
    await this.press('bob', 'createAnswer');
    await this.press('bob', 'setLocalDescription  answer fresh');
    await this.press('alice', 'setRemoteDescription  bob.answer');
  }
}

/** A page with free play, in which nothing may go wrong by itself. */
export const test = base.extend<{ play: FreePlay }>({
  play: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(new FreePlay(page));
    expect(errors).toEqual([]);
  },
});

export { expect };
