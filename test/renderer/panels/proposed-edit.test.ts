import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import {
  editInQuestion,
  overlayOfEffects,
  proposedEffects,
} from '../../../renderer/panels/fixes/proposed-edit.ts';
import type { SplittingCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import {
  afterCommands,
  at,
  createTestContext,
  rectangle,
  smallCity,
} from '../../shared/commands/small-city.ts';
import { zone } from '../../shared/geometry/local-metres.ts';

it('shows the ground of an edit while the question about the estates it cuts is open', () => {
  const bent = afterCommands(smallCity(), [
    {
      name: 'give-area',
      planId: 'plan',
      area: rectangle(0.9, 0.1, 1.48, 0.9),
      fromCatchmentIds: null,
      toCatchmentId: 'a',
    },
  ]);
  const plan = bent.plan.get('plan');
  if (!plan) throw new Error('no plan');
  const [ring = []] = bent.catchment.get('b')?.geometry.coordinates[0] ?? [];
  const vertexAt = (place: Position) =>
    ring.find(([x = 0, y = 0]) => Math.hypot(x - (place[0] ?? 0), y - (place[1] ?? 0)) < 1e-8) ?? place;
  const straighten: SplittingCommand = {
    name: 'replace-border',
    planId: 'plan',
    from: vertexAt(at(1.48, 0.9)),
    to: vertexAt(at(1, 0.1)),
    through: vertexAt(at(1.48, 0.1)),
    path: [],
    how: 'straighten',
  };
  const asked = runProjectCommand(bent, straighten, createTestContext());
  if (asked.ok) throw new Error('nothing was asked');
  const dialog = { type: 'split-units', command: straighten, refusal: asked.refusal, cause: null } as const;
  const command = editInQuestion(dialog);
  const effects = command && proposedEffects(bent, plan, command);
  const [ground, ...others] = effects?.ok ? overlayOfEffects(effects.value).proposed : [];
  expect([ground?.id, ground?.role, others]).toEqual(['gained b', 'gained', []]);
  const triangle = areaSquareMetres(rectangle(1, 0.1, 1.48, 0.9), zone) / 2;
  expect(ground && areaSquareMetres(ground.geometry, zone) / triangle).toBeCloseTo(1, 3);
  expect(editInQuestion({ type: 'palette' })).toBeNull();
});
