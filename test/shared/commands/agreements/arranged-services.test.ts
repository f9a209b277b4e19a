import { expect, test } from 'vitest';
import { commandSchema } from '../../../../shared/api/command-schema.ts';
import { seatBalance } from '../../../../shared/checks/seat-balance.ts';
import { unitServices } from '../../../../shared/checks/unit-services.ts';
import type { CommandOf } from '../../../../shared/commands/command.ts';
import { createProjectState, listRecords } from '../../../../shared/model/project-state.ts';
import { plan, stateWith, unit } from '../../checks/small-plan.ts';
import { afterCommands, refusalOf } from '../small-city.ts';

const service: CommandOf<'add-service'>['service'] = {
  unitId: 'w',
  campusId: 'east',
  stage: 'primary',
  relationKind: 'lottery',
  quota: 5,
  priority: 3,
  fromSchoolYear: 2026,
  toSchoolYear: null,
  basis: '招生办法（2026）3号',
};
const add = (changes: Partial<typeof service> = {}): CommandOf<'add-service'> => ({
  name: 'add-service',
  planId: plan.id,
  service: { ...service, ...changes },
});

test('a lottery is added beside the others, moves nobody in the count, and is removed again', () => {
  const alone = stateWith(unit('w', 400, 400));
  const added = afterCommands(alone, [add()]);
  const [own, lottery] = unitServices(added, plan, 'w');
  expect([own?.campusId, lottery?.campusId, lottery?.relationKind, lottery?.quota]).toEqual([
    'west',
    'east',
    'lottery',
    5,
  ]);
  expect(seatBalance(added, plan.id)).toEqual(seatBalance(alone, plan.id));
  const removed = afterCommands(added, [{ name: 'remove-service', relationId: lottery?.relationId ?? '' }]);
  expect(removed['service-relation'].size).toBe(0);
});

test('a lottery of the school that serves the estate already leaves it with its own', () => {
  const added = afterCommands(stateWith(unit('w', 400, 400)), [add()]);
  const [lottery] = added['service-relation'].values();
  if (!lottery) throw new Error('nothing was added');
  const redrawn = createProjectState([
    ...listRecords(added),
    { ...lottery, id: 'of its own', campusId: 'west' },
  ]);
  expect(unitServices(redrawn, plan, 'w').map(({ campusId }) => campusId)).toEqual(['west', 'east']);
});

test('the estate’s own school is refused, for years that the plan is about', () => {
  const alone = stateWith(unit('w', 400, 400));
  expect(refusalOf(alone, add({ campusId: 'west' }))).toBe('service-of-own-school');
  expect(refusalOf(alone, { ...add(), planId: 'nowhere' })).toBe('not-found');
  const later = afterCommands(alone, [add({ toSchoolYear: 2026 }), add({ fromSchoolYear: 2027 })]);
  expect(later['service-relation'].size).toBe(2);
  const afterwards = afterCommands(alone, [add({ campusId: 'west', fromSchoolYear: 2030 })]);
  expect(afterwards['service-relation'].size).toBe(1);
});

test('what can’t stand is refused with a code', () => {
  const alone = stateWith(unit('w', 400, 400));
  expect(refusalOf(alone, add({ stage: 'senior' }))).toBe('campus-without-stage');
  expect(refusalOf(alone, add({ basis: ' ' }))).toBe('service-without-basis');
  expect(refusalOf(alone, add({ quota: 0 }))).toBe('quota-without-seats');
  expect(refusalOf(alone, add({ toSchoolYear: 2025 }))).toBe('term-backwards');
  const once = afterCommands(alone, [add()]);
  expect(refusalOf(once, add({ relationKind: 'feeder', fromSchoolYear: 2027 }))).toBe('service-twice');
  expect(refusalOf(alone, { name: 'remove-service', relationId: 'nowhere' })).toBe('not-found');
});

test('a service passes the form of requests', () => {
  expect(commandSchema.parse(JSON.parse(JSON.stringify(add())))).toEqual(add());
});
