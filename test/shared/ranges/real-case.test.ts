// The public plans of Baltimore County's Southwest area (2015): 17 plans over the same 182 blocks, with real shared
// borders of thousands of vertices and no roads. Not ours to pass on, so the folder is named from outside.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { dissolveUnits } from '../../../shared/commands/areas/dissolve-units.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { isRangeRight } from '../../../shared/ranges/check-range.ts';
import { reportRanges } from '../../../shared/ranges/report-ranges.ts';

const blocksFile = join(process.env.HUAPIAN_REAL_DATA ?? '', '151118.geo.json');
const isThere = existsSync(blocksFile);
if (!isThere) console.info('ranges: the real case is skipped, HUAPIAN_REAL_DATA names no folder of it');

const planColumns = [
  'ES1516',
  ...[...'ABCDEFGHIJKL'].map((letter) => `Opt${letter}`),
  ...['1', '2', '3', '4'].map((number) => `NovOpt${number}`),
];

function readBlocks(): ProjectRecord[] {
  const { features } = JSON.parse(readFileSync(blocksFile, 'utf8')) as FeatureCollection<
    Polygon,
    Record<string, string>
  >;
  return features.map(({ geometry, properties }) => ({
    kind: 'unit',
    id: `unit:${properties.PBID}`,
    name: properties.PBID ?? '',
    community: '',
    geometry,
    households: 0,
    children: [],
    addresses: [],
    attributes: properties,
  }));
}

describe.skipIf(!isThere)('range texts of a real case', () => {
  const blocks = isThere ? readBlocks() : [];
  it.each(planColumns)('of the plan %s read back into its catchments', (by) => {
    const state = createProjectState(blocks);
    const context = {
      now: () => '2026-05-06T08:00:00.000Z',
      createId: () => 'plan',
      author: '',
      sha256: (text: string) => text,
    };
    const dissolved = dissolveUnits(state, { planName: by, by, stage: 'primary', schoolYear: 2016 }, context);
    if (!dissolved.ok) throw new Error(dissolved.refusal.message.en);
    const { planId, changeSet } = dissolved.value;
    const reports = reportRanges(createProjectState([...blocks, ...changeSet.added]), {
      planId,
      catchmentIds: null,
      source: 'geometry',
    });
    expect(reports.length).toBeGreaterThanOrEqual(10);
    expect(reports.filter(({ check }) => !isRangeRight(check) || check.differenceShare === null)).toEqual([]);
  });
});
