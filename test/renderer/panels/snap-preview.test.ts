import { describe, expect, it } from 'vitest';
import { describeSnap } from '../../../renderer/panels/repair/snap-preview.ts';
import { proposeSnap } from '../../../shared/commands/borders/propose-snap.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { rectangle, smallCity, smallCityRecords } from '../../shared/commands/small-city.ts';

/** B begins 0.1 m inside A. */
const nearlyShared = createProjectState(
  smallCityRecords().map((record) =>
    record.kind === 'catchment' && record.id === 'b'
      ? { ...record, geometry: rectangle(0.99895, 0, 2, 1) }
      : record,
  ),
);

describe('the preview of snapping', () => {
  it('says how many catchments and border points, and how far at most', () => {
    expect(describeSnap(proposeSnap(nearlyShared, 'plan', 0.2), 'zh')).toEqual([
      { key: 'changing', value: '1' },
      { key: 'moved', value: '2' },
      { key: 'inserted', value: '0' },
      { key: 'largestMove', value: '0.10 米' },
    ]);
  });

  it('has nothing to say where nothing would move', () => {
    expect(describeSnap(proposeSnap(smallCity(), 'plan', 0.2), 'zh')).toEqual([]);
  });

  it('names catchments that stay as they are, the first six of many', () => {
    const some = [...smallCity().catchment.values()].slice(0, 1);
    const leftAlone = Array.from({ length: 8 }, () => some).flat();
    const proposal = { updates: [], movedVertices: 0, insertedVertices: 0, largestMoveMetres: 0, leftAlone };
    expect(describeSnap(proposal, 'en')[0]?.value).toMatch(
      /^(警钟街小学片区, ){5}警钟街小学片区 and 2 more$/u,
    );
  });
});
