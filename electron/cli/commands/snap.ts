import {
  largestSnapToleranceMetres,
  proposeSnap,
  type SnapProposal,
} from '../../../shared/commands/borders/propose-snap.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import { succeed } from '../../../shared/model/result.ts';
import { describeWidth } from '../../../shared/overlap/describe-quantities.ts';
import { defaultSnapToleranceMetres } from '../../../shared/overlap/snap-neighbours.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, textOption } from '../command.ts';
import { numberOption } from '../read-options.ts';
import { withProject } from '../with-project.ts';

export const snapCommand: Command = {
  usage: `PROJECT [--plan NAME] [--tolerance METRES (${defaultSnapToleranceMetres})] [--dry-run]`,
  summary: {
    zh: '把相差不到容差的相邻边界贴合，报出最大移动；--dry-run 只看不改',
    en: 'snaps borders that all but coincide together and says the largest move; --dry-run only looks',
  },
  options: { plan: { type: 'string' }, tolerance: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  positionals: [1, 1],
  run: async (input) => {
    const tolerance = numberOption(input, 'tolerance', { least: 0.001, most: largestSnapToleranceMetres });
    if (!tolerance.ok) return tolerance;
    const toleranceMetres = tolerance.value ?? defaultSnapToleranceMetres;
    return withProject(input.positionals[0] ?? '', input.onEvent, async ({ api, state }) => {
      const plan = choosePlan(state, textOption(input, 'plan'));
      if (!plan.ok) return plan;
      const planId = plan.value.id;
      const proposal = proposeSnap(state, planId, toleranceMetres);
      const isTried = input.options['dry-run'] === true;
      if (!isTried) {
        const done = await api.runCommand({ command: { name: 'snap-neighbours', planId, toleranceMetres } });
        if (!done.ok) return done;
      }
      const { updates, movedVertices, insertedVertices, largestMoveMetres, leftAlone } = proposal;
      return succeed({
        json: {
          plan: plan.value.name,
          toleranceMetres,
          isDone: !isTried,
          changed: updates.map(({ before }) => before.id),
          movedVertices,
          insertedVertices,
          largestMoveMetres,
          leftAlone: leftAlone.map(({ id }) => id),
        },
        text: describeSnap(proposal, toleranceMetres, isTried).map(input.say),
        status: 0 as const,
      });
    });
  },
};

function describeSnap(proposal: SnapProposal, toleranceMetres: number, isTried: boolean): LocalizedText[] {
  const { updates, movedVertices, insertedVertices, largestMoveMetres, leftAlone } = proposal;
  const [tolerance, move] = [describeWidth(toleranceMetres), describeWidth(largestMoveMetres)];
  const names = leftAlone.map(({ name }) => name);
  const found = {
    zh: `容差 ${tolerance.zh}（--tolerance）：${isTried ? '将改' : '改了'} ${updates.length} 个片区，移动 ${movedVertices} 个节点，插入 ${insertedVertices} 个，最大移动 ${move.zh}`,
    en: `Tolerance ${tolerance.en} (--tolerance): ${updates.length} catchments ${isTried ? 'would change' : 'changed'}, ${movedVertices} vertices moved, ${insertedVertices} inserted; the largest move is ${move.en}`,
  };
  const alone = {
    zh: `贴合后图形会无效或重叠，未动：${names.join('、')}`,
    en: `Left as they are, as they would become invalid or overlap: ${names.join(', ')}`,
  };
  return names.length > 0 ? [found, alone] : [found];
}
