import { describe, expect, it } from 'vitest';
import { createNumbersDesk } from '../../../renderer/workers/numbers-desk.ts';
import type { NumbersAnswer } from '../../../renderer/workers/numbers-messages.ts';
import { flattenGeometries } from '../../../shared/geometry/flat-geometries.ts';
import { listRecords } from '../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { catchment, stateWith, unit } from '../../shared/checks/small-plan.ts';
import { road } from '../../shared/walking/small-town.ts';

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const street = road('street', [
  [0, 500],
  [2000, 500],
]);

function openDesk() {
  const answers: NumbersAnswer[] = [];
  let breaths = 0;
  const desk = createNumbersDesk(
    (answer) => answers.push(answer),
    () => {
      breaths += 1;
      return nextTurn();
    },
  );
  /** Resolves when the desk has stopped measuring: when turns go by without it taking breath or saying anything. */
  const settled = async () => {
    for (let before = -1; before !== breaths + answers.length; await nextTurn()) {
      before = breaths + answers.length;
      await nextTurn();
    }
  };
  const change = (put: readonly ProjectRecord[], isOther = false) =>
    desk.handle({ name: 'change', isOther, put, removed: [], planId: 'plan' });
  const named = <Name extends NumbersAnswer['name']>(name: Name) =>
    answers.filter((answer): answer is Extract<NumbersAnswer, { name: Name }> => answer.name === name);
  return { desk, answers, change, named, settled };
}

const opened = listRecords(stateWith(unit('u', 900, 480), street));

describe('the numbers desk', () => {
  it('counts at once and again when ways are measured', async () => {
    const { change, named, settled } = openDesk();
    change(opened, true);
    expect(named('stored').map(({ numbers }) => numbers?.total.walking.method)).toEqual([null]);
    await settled();
    expect(named('stored').map(({ numbers }) => numbers?.total.walking.method)).toEqual([null, 'walked']);
    expect(named('measuring').at(-1)).toEqual({ name: 'measuring', fraction: null });
  });

  it('measures again for a road, not for a border or for other numbers of children', async () => {
    const { change, named, settled } = openDesk();
    change(opened, true);
    await settled();
    change([catchment('west', [0, 0, 900, 1000])]);
    change([unit('u', 900, 480, 77)]);
    await settled();
    expect(named('measured')).toHaveLength(1);
    change([{ ...street, roadClass: 'expressway' }]);
    await settled();
    expect(named('measured').map(({ table }) => table.method)).toEqual(['walked', 'straight']);
  });

  it('answers a try with the catchments that change', async () => {
    const { desk, change, named, settled } = openDesk();
    change(opened, true);
    await settled();
    const { geometry } = catchment('west', [0, 0, 800, 1000]);
    desk.handle({ name: 'try', ids: ['west'], geometries: flattenGeometries([geometry]) });
    const [tried] = named('tried');
    expect(tried?.changed.map(({ catchmentId, children }) => [catchmentId, children])).toEqual([['west', 0]]);
    expect(tried?.total?.childrenElsewhere).toBe(10);
  });

  it('stops measuring when told', async () => {
    const { desk, change, named, settled } = openDesk();
    change(opened, true);
    desk.handle({ name: 'stop-measuring' });
    await settled();
    expect(named('measured')).toEqual([]);
  });
});
