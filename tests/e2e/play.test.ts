import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/play.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_126);
const CALLS = 2000;

test.setTimeout(180_000);

test('a handshake made by hand connects, and each call came out as foreseen', async ({
  play,
  page,
}) => {
  await play.open();
  await play.handshake();
  await expect(play.state('alice', 'iceGatheringState')).toHaveText('complete');
  await expect(play.state('bob', 'iceGatheringState')).toHaveText('complete');
  await play.press('bob', 'addIceCandidate all');
  await play.press('alice', 'addIceCandidate all');
  for (const peer of ['alice', 'bob'] as const)
    await expect(play.state(peer, 'connectionState')).toHaveText('connected', { timeout: 20_000 });
  await expect(play.verdict).toContainText('as foreseen');
  await play.press('alice', 'channel.send');
  await expect(play.verdict).toContainText('as foreseen');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await play.root.getByRole('button', { name: 'Copy as code' }).click();
  await expect(play.root.getByText('Script copied')).toBeVisible();
  const script = await page.evaluate(() => navigator.clipboard.readText());
  const state = await page.evaluate(async (code) => {
    const Async = (async () => undefined).constructor as FunctionConstructor;
    const run = new Async(`${code}\nreturn [alice, bob];`) as () => Promise<
      { pc: RTCPeerConnection }[]
    >;
    const both = await run();
    const states = () => both.map(({ pc }) => pc.connectionState).join();
    for (let i = 0; i < 200 && states() !== 'connected,connected'; i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const found = states();
    for (const { pc } of both) pc.close();
    return found;
  }, script);
  expect(state).toBe('connected,connected');
});

test('a call that the standard refuses is foreseen, made all the same, and undone', async ({
  play,
  page,
}) => {
  await play.open();
  await play.press('alice', 'new RTCPeerConnection');
  await play.press('alice', 'createOffer');
  await play.press('bob', 'new RTCPeerConnection');

  const key = await play.key('alice', 'setRemoteDescription  offer own');
  await key.focus();
  await expect(play.verdict).toContainText('If you press it');
  await expect(play.verdict).toContainText('have-remote-offer');
  const answer = await play.key('alice', 'createAnswer');
  await answer.focus();
  await expect(play.verdict.locator('.label')).toHaveText(
    /stable\s*→\s*createAnswer\(\)\s*→\s*InvalidStateError/,
  );
  await expect(answer).toHaveAccessibleName(/the standard says no.*InvalidStateError/);
  await page.keyboard.press('Enter');
  await play.settled(4);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(play.verdict).toContainText('as foreseen');
  await expect(play.verdict).toContainText('webrtc-pc §4.4.2.2');
  // The browser's own words.
  await expect(play.verdict.locator('.own')).toContainText(/have-remote-offer/);

  await expectAccessible(page, '.play');

  await play.verdict.getByRole('button', { name: 'Continue from before this' }).click();
  await play.settled(3);
  await expect(play.root).toContainText('Two new peers replayed 3 of your calls');
  await play.root.getByRole('button', { name: 'Restart', exact: true }).click();
  await play.settled(0);
  await expect(play.state('alice', 'signalingState')).toHaveText('—');
});

test('an edit by hand is set, shared and replayed in a new page, which tells where it differs', async ({
  play,
  page,
  context,
}) => {
  await play.open();
  await play.press('alice', 'new RTCPeerConnection');
  await play.press('bob', 'new RTCPeerConnection');
  await play.press('alice', "addTransceiver  'audio' ");
  await play.press('alice', 'createOffer');
  await play.key('bob', 'setRemoteDescription  alice.offer');
  await play
    .peer('bob')
    .getByRole('button', { name: /Edit by hand.*alice\.offer/ })
    .click();
  const dialog = page.getByRole('dialog');
  const text = dialog.getByRole('textbox');
  const before = await text.inputValue();
  await text.fill(before.replace(/^a=fingerprint:.*\n/gm, ''));
  await expect(dialog).toContainText('1 line changed');
  await dialog.getByRole('button', { name: 'Make the call with it' }).click();
  await play.settled(5);
  await expect(play.verdict.locator('.error').first()).toHaveText('InvalidAccessError');
  await expect(play.verdict).toContainText('as foreseen');

  await play.root.getByRole('button', { name: 'Share' }).click();
  await expect(page).toHaveURL(/#p=1[\w-]+$/);
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  const there = other.locator('.play[data-phase]');
  await expect(there).toHaveAttribute('data-calls', '5', { timeout: 20_000 });
  await expect(there).toContainText('Every call came out as recorded', { timeout: 20_000 });

  // The same program, recorded by a browser that had accepted the edit.
  const changed = await page.evaluate((href) => {
    const [head, p] = href.split('#p=1') as [string, string];
    const json = JSON.parse(atob(p.replaceAll('-', '+').replaceAll('_', '/'))) as unknown[][];
    json.at(-1)![1] = [2, 0];
    const packed = btoa(JSON.stringify(json)).replaceAll('+', '-').replaceAll('/', '_');
    return `${head}#p=1${packed.replaceAll('=', '')}`;
  }, address);
  await other.goto(changed);
  await expect(there).toContainText('Call 5 came out otherwise than recorded', {
    timeout: 20_000,
  });
  await expect(there).toContainText('Recorded: not rejected, have-remote-offer');

  await other.goto(`${changed.split('#')[0]}#p=1broken`);
  await expect(there).toContainText('The address holds no program');
  await other.close();
});

interface Monkey {
  readonly made: number;
  readonly restarts: number;
  readonly undone: number;
}

/** Presses whatever there is, allowed or not; runs in the page. */
async function monkey([seed, total]: readonly [number, number]): Promise<Monkey> {
  const root = document.querySelector<HTMLElement>('.play')!;
  let state = seed;
  // mulberry32
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const frame = () => new Promise((resolve) => setTimeout(resolve, 4));
  const rest = async () => {
    const end = performance.now() + 30_000;
    do await frame();
    while (root.dataset['phase'] === 'performing' && performance.now() < end);
    if (root.dataset['phase'] === 'performing') throw new Error('A call has not settled.');
  };
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find(
      (found) => found.textContent.trim() === name || found.ariaLabel === name,
    );
  const counts = { made: 0, restarts: 0, undone: 0 };
  while (counts.made < total) {
    const luck = random();
    if (luck < 0.02) {
      button('Restart')!.click();
      counts.restarts++;
    } else if (luck < 0.03 && Number(root.dataset['calls']) > 0) {
      button('Undo')!.click();
      counts.undone++;
    } else if (luck < 0.12) {
      one([...root.querySelectorAll<HTMLElement>('.more:not([aria-disabled="true"])')])?.click();
    } else {
      const keys = [...root.querySelectorAll<HTMLElement>('.key')];
      one(keys)?.click();
      counts.made++;
    }
    await rest();
  }
  button('Restart')!.click();
  return counts;
}

test(`a monkey makes ${CALLS} calls, and the page goes on working`, async ({ play, page }) => {
  test.setTimeout(600_000);
  console.log(`SEED=${SEED}`);
  await page.addInitScript(() => {
    const all: WeakRef<RTCPeerConnection>[] = [];
    const rejections: string[] = [];
    addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));
    window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
      construct(target, parameters) {
        const connection = Reflect.construct(target, parameters) as RTCPeerConnection;
        all.push(new WeakRef(connection));
        return connection;
      },
    });
    const open = () => all.filter((one) => (one.deref()?.signalingState ?? 'closed') !== 'closed');
    Object.assign(window, { seen: () => ({ open: open().length, rejections }) });
  });
  await play.open();
  const counts = await page.evaluate(monkey, [SEED, CALLS] as const);
  console.log(counts);
  expect(counts.made).toBe(CALLS);
  await play.settled(0);
  const seen = () => page.evaluate(() => (window as never as { seen: () => object }).seen());
  await expect.poll(seen, { timeout: 20_000 }).toEqual({ open: 0, rejections: [] });

  await play.handshake();
  await expect(play.state('alice', 'signalingState')).toHaveText('stable');
  await expect(play.verdict).toContainText('as foreseen');
});

test('without WebRTC free play says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await page.goto('/lab/?play');
  await expect(page.locator('.play[data-phase]')).toContainText('has no RTCPeerConnection', {
    timeout: 20_000,
  });
});
