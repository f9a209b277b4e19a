// Two borders that differ by a hair become one: what would move is read first, done in one step, and undone in one.
import type { Polygon } from 'geojson';
import { createSession } from '../../electron/session/create-session.ts';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import { expect, test } from './drivers/desk-test.ts';
import { approvedName, ownersOf, storedCatchments } from './drivers/stored-plan.ts';

const plan = '两遍画的边界';
const corner = [104.741, 31.461];

const rectangle = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** A draft of two catchments; the second, which is taller, begins some 0.1 m inside the first. */
async function drawTwice(path: string): Promise<void> {
  const { api } = createSession({ rememberProjects: false });
  const run = async (command: ProjectCommand) => {
    const done = await api.runCommand({ command });
    if (!done.ok) throw new Error(done.refusal.message.en);
    return done.value.changeSet;
  };
  const opened = await api.openProject({ path });
  if (!opened.ok) throw new Error(opened.refusal.message.en);
  const made = await run({
    name: 'create-plan',
    plan: {
      name: plan,
      planType: 'catchments',
      stage: 'primary',
      schoolYear: 2026,
      parentId: null,
      authorityId: null,
    },
  });
  const planId = made.added.find(({ kind }) => kind === 'plan')?.id ?? '';
  const outlines = {
    西片区: rectangle(104.74, 31.46, 104.741, 31.461),
    东片区: rectangle(104.740999, 31.4599, 104.742, 31.4611),
  };
  for (const [catchmentName, geometry] of Object.entries(outlines)) {
    await run({
      name: 'create-catchment',
      planId,
      catchmentName,
      authorityId: null,
      campusIds: [],
      geometry,
      splits: { reason: '示例' },
    });
  }
  await api.closeProject({});
}

test.use({
  project: async ({ project }, use) => {
    await drawTwice(project);
    await use(project);
  },
});

test('borders drawn twice are snapped together after a look at what moves; undo parts them again', async ({
  page,
  desk,
  project,
}) => {
  const row = (name: string) =>
    page.getByRole('region', { name: '方案', exact: true }).getByRole('listitem').filter({ hasText: name });
  const snap = desk.inspector().getByRole('button', { name: '贴合相邻边界…' });
  const dialog = page.getByRole('dialog', { name: '贴合相邻边界' });
  const ownersOfCorner = () => ownersOf(storedCatchments(project, plan), corner);
  const before = ownersOfCorner();

  await test.step('an approved plan can’t be snapped and says why', async () => {
    await row(approvedName).getByRole('button').first().click();
    await expect(snap).toHaveAttribute('aria-disabled', 'true');
    await expect(snap).toHaveAttribute('aria-description', /已批准/u);
  });

  await test.step('the preview follows the tolerance', async () => {
    await row(plan).getByRole('button').first().click();
    await snap.click();
    await expect(dialog.getByRole('status')).toContainText('最大移动0.10 米');
    await dialog.getByLabel('容差（米）').fill('11');
    await expect(dialog.getByRole('button', { name: '贴合', exact: true })).toHaveAttribute(
      'aria-description',
      /不超过 10 米/u,
    );
    await dialog.getByLabel('容差（米）').fill('0.2');
    await expect(dialog.getByRole('status')).toContainText('片区改动1移动边界点0增加边界点2');
  });

  await test.step('snapping makes one border of two, and undo takes it back', async () => {
    await dialog.getByRole('button', { name: '贴合', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => ownersOfCorner().length).toBe(2);
    await desk.undo();
    await expect.poll(ownersOfCorner).toEqual(before);
  });
});
