import { expectAccessible } from '../support/axe.ts';
import { expect, test, type Stepper, type Watched } from '../support/stepper.ts';

const open = async (stepper: Stepper, tab: string | RegExp) => {
  await stepper.root.getByRole('tab', { name: tab }).click();
  return stepper.root.getByRole('tabpanel');
};

/** What the page's own connections say now, by peer. */
const ownStats = (stepper: Stepper) =>
  stepper.page.evaluate(async () => {
    const { made } = window as never as Watched;
    const reports = await Promise.all(made.map((pc) => pc.getStats()));
    return reports.map((report) => [...(report as never as Map<string, object>).values()]);
  }) as Promise<Record<string, unknown>[][]>;

test('every candidate shows its way from one peer to the other, and its fields', async ({
  stepper,
}) => {
  await stepper.open('/lab/?step=12');
  await stepper.settled(12);
  const panel = await open(stepper, /Candidates/);
  const trace = await stepper.trace();
  for (const [name, peer] of [
    ['Alice', 'alice'],
    ['Bob', 'bob'],
  ] as const) {
    const found = trace.filter(
      (entry) =>
        entry.kind === 'event' &&
        entry.peer === peer &&
        entry.type === 'icecandidate' &&
        entry.detail !== null,
    );
    const rows = panel
      .getByRole('table', { name: `Candidates of ${name}` })
      .getByRole('row')
      .filter({ has: stepper.page.getByRole('button') });
    const lines = found.map(
      (entry) => (entry as unknown as { detail: { candidate: string } }).detail.candidate,
    );
    for (const line of lines.filter(Boolean)) {
      const [, , , priority, , port] = line.split(' ');
      const row = rows.filter({ hasText: priority! }).filter({ hasText: port! }).first();
      await expect(row).toBeVisible();
      // Found, sent, received and added: four times, none missing.
      await expect(row).not.toContainText('–');
    }
  }
  await panel
    .getByRole('button', { name: /host udp/ })
    .first()
    .click();
  await expect(panel).toContainText('2²⁴ × 126');
  await expect(
    stepper.root.locator('.row.marked').filter({ hasText: 'addIceCandidate' }),
  ).toHaveCount(1);
});

test('the pairs agree with what the page’s own connections say, and the selected one is marked', async ({
  stepper,
}) => {
  await stepper.open('/lab/?step=14');
  await stepper.settled(14);
  const panel = await open(stepper, 'Pairs');
  await expect
    .poll(
      async () => {
        const reports = await ownStats(stepper);
        return Promise.all(
          ['Alice', 'Bob'].map(async (name, i) => {
            const all = reports[i]!;
            const transport = all.find(({ type }) => type === 'transport')!;
            const pairs = all.filter(({ type }) => type === 'candidate-pair');
            const table = panel.getByRole('table', { name: `Candidate pairs of ${name}` });
            const shown = await table.getByRole('row').count();
            const port = (id: unknown) => all.find((one) => one['id'] === id)?.['port'];
            const selected = pairs.find(({ id }) => id === transport['selectedCandidatePairId'])!;
            const marked = await table.locator('.selected').allTextContents();
            return (
              shown === pairs.length + 1 &&
              marked.length === 1 &&
              marked[0]!.includes(`:${port(selected['localCandidateId'])}`) &&
              marked[0]!.includes(`:${port(selected['remoteCandidateId'])}`) &&
              marked[0]!.includes(String(selected['state']))
            );
          }),
        );
      },
      { timeout: 15_000 },
    )
    .toEqual([true, true]);
  await panel
    .getByRole('button', { name: /selected/ })
    .first()
    .click();
  await expect(panel).toContainText('a double has no room for the last digits');
  await expect(stepper.root.locator('.row.check.marked')).toHaveCount(1);
  await expect(stepper.root.locator('.row.check')).not.toHaveCount(0);
});

test('certificates fit the fingerprints of the SDP, and lead to the line', async ({ stepper }) => {
  await stepper.open('/lab/?step=14');
  await stepper.settled(14);
  const panel = await open(stepper, 'Transport');
  const fits = panel.getByRole('button', { name: /^✓? ?fits line/ });
  await expect(fits).toHaveCount(4);
  await fits.first().click();
  await expect(stepper.root.getByRole('tab', { name: 'SDP' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(stepper.root.getByRole('tabpanel').locator('.chosen')).toContainText(
    'a=fingerprint:sha-256',
  );
});

for (const path of ['/lab/', '/zh-cn/lab/'])
  test(`axe finds nothing in the tabs with something selected: ${path}`, async ({
    stepper,
    page,
  }) => {
    test.setTimeout(300_000);
    await stepper.open(`${path}?step=14`);
    await stepper.settled(14);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const tab of [/Candidates|^候选 ?\d/, /Pairs|候选对/, /Transport|传输/]) {
        const panel = await open(stepper, tab);
        const row = panel.locator('[role=row] button').first();
        await expect(panel.locator('h4').first()).toBeVisible();
        if (await row.count()) await row.click();
        await expectAccessible(page, '.lab');
      }
    }
  });
