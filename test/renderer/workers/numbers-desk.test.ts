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

  it('counts an area that is not in the plan yet, with the schools that stand in it', async () => {
    const { desk, change, named, settled } = openDesk();
    change(opened, true);
    await settled();
    const draw = (...sides: readonly [number, number, number, number]) => {
      const { geometry } = catchment('in-hand', sides);
      desk.handle({
        name: 'try',
        ids: ['west', 'in-hand'],
        newIds: ['in-hand'],
        geometries: flattenGeometries([catchment('west', [0, 0, 500, 400]).geometry, geometry]),
      });
      const drawn = named('tried')
        .at(-1)
        ?.changed.find(({ catchmentId }) => catchmentId === 'in-hand');
      return { children: drawn?.children, seats: drawn?.seats, metres: drawn?.walking.meanMetres };
    };
    expect(draw(850, 450, 100, 100)).toEqual({ children: 10, seats: 0, metres: null });
    const { seats, metres } = draw(450, 450, 500, 100);
    expect(seats).toBe(100);
    expect(metres).toBeGreaterThan(300);
    expect(named('tried').at(-1)?.total?.seats).toBe(named('stored').at(-1)?.numbers?.total.seats);
  });

  it('leaves out what is neither in the plan nor new', async () => {
    const { desk, change, named } = openDesk();
    change(opened, true);
    const { geometry } = catchment('gone', [850, 450, 100, 100]);
    desk.handle({ name: 'try', ids: ['gone'], geometries: flattenGeometries([geometry]) });
    expect(named('tried')[0]?.changed).toEqual([]);
  });

  it('stops measuring when told', async () => {
    const { desk, change, named, settled } = openDesk();
    change(opened, true);
    desk.handle({ name: 'stop-measuring' });
    await settled();
    expect(named('measured')).toEqual([]);
  });
});
