import { expect, it } from 'vitest';
import { unitServices } from '../../../shared/checks/unit-services.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { ServiceRelation } from '../../../shared/model/records.ts';
import { listSchoolServices } from '../../../shared/notice/school-services.ts';
import { listEstateLines } from '../../../shared/notice/words/notice-lines.ts';
import { tabulateServices } from '../../../shared/notice/words/service-table.ts';
import { agreement, plan, stateWith, unit } from '../checks/small-plan.ts';

const estate = unit('w', 400, 400);
const arranged = (relationKind: 'feeder' | 'lottery'): ServiceRelation => ({
  kind: 'service-relation',
  id: `${relationKind}-w`,
  unitId: 'w',
  campusId: 'east',
  stage: 'primary',
  relationKind,
  quota: 5,
  priority: 2,
  fromSchoolYear: 2026,
  toSchoolYear: null,
  authorityId: 'east',
  agreementId: null,
  basis: '招生办法',
});

/** School and relation of the estate, as the annex of the notice has them. */
function printed(state: ProjectState): string[] {
  return listEstateLines(listSchoolServices(state, plan))
    .filter(({ estate: name }) => name === estate.name)
    .map(({ number, relation }) => `${number} ${relation}`);
}

it.each([
  ['feeder', '对口升学', '对口升入本校的小区：w苑'],
  ['lottery', '多校划片', '多校划片、可参加本校电脑派位的小区：w苑'],
] as const)('prints a %s at its school, and the estate stays with its own', (kind, relation, words) => {
  const state = stateWith(estate, arranged(kind));
  const services = listSchoolServices(state, plan);
  expect(
    printed(state)
      .map((line) => line.slice(2))
      .sort(),
  ).toEqual(['对口', relation].sort());
  const paragraphs = tabulateServices(services, new Map()).rows.flatMap((row) =>
    row.rowType === 'cells' ? row.cells.flatMap((cell) => cell.paragraphs) : [],
  );
  expect(paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))).toContain(`${words}。`);
});

it('names the schools that the inspector names, whatever an agreement brings', () => {
  for (const agreementKind of ['parity-swap', 'dual-service', 'shared-pool'] as const) {
    const state = stateWith(
      estate,
      agreement([['w', 'west', 'east', 4]], { agreementKind }),
      arranged('feeder'),
    );
    const inspector = unitServices(state, plan, 'w').map(({ campusId }) => campusId);
    const notice = listSchoolServices(state, plan)
      .filter(({ estates, handedOver }) => [...estates, ...handedOver].some((one) => one.unit.id === 'w'))
      .flatMap(({ campuses }) => campuses.map(({ id }) => id));
    expect(notice.sort()).toEqual(inspector.sort());
  }
});
