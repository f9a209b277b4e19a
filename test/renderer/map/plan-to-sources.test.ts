import { describe, expect, it } from 'vitest';
import { seatLoads } from '../../../renderer/map/sources/plan-facts.ts';
import { type ContentSourceId, planToSources } from '../../../renderer/map/sources/plan-to-sources.ts';
import type { MapContent } from '../../../renderer/map/sources/source-recipe.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { lockId } from '../../../shared/model/locks.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { area, eastRing, planId, smallProject } from './small-project.ts';

const overlap: Finding = {
  code: 'overlap',
  a: 'west',
  b: 'east',
  areaSquareMetres: 12_400,
  declared: null,
  units: ['u1'],
  children: 40,
  bbox: null,
  id: 'finding:1',
  severity: 'error',
  place: [104.71, 31.455],
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [104.709, 31.454],
        [104.711, 31.454],
        [104.71, 31.456],
        [104.709, 31.454],
      ],
    ],
  },
  widthMetres: null,
  seats: null,
  text: { zh: '重叠', en: 'overlap' },
};

function contentOf(changes: Partial<MapContent> = {}): MapContent {
  const { project = smallProject() } = changes;
  const shown = { project, planId, report: null, selection: null, language: 'zh' } as const;
  return { ...shown, loads: seatLoads(project, planId), ...changes };
}

function propertiesIn(content: MapContent, id: ContentSourceId): Readonly<Record<string, unknown>>[] {
  return planToSources(content, null)[id].data.features.map(({ properties }) => properties);
}

function reportOf(...findings: Finding[]) {
  return { elapsedMs: 0, findings, failures: [], totals: {} };
}

describe('planToSources', () => {
  it('gives neighbouring catchments different colours', () => {
    const hues = propertiesIn(contentOf(), 'catchments').map(({ hue }) => hue);
    expect(new Set(hues).size).toBe(2);
  });

  it('marks the ground that something locks, and nothing else', () => {
    const content = contentOf();
    const lock = {
      kind: 'lock',
      id: 'lock',
      planId,
      targetKind: 'catchment',
      targetId: 'east',
    } as const;
    const id = lockId(planId, lock);
    const project = { ...content.project, lock: new Map([[id, { ...lock, id }]]) };
    const before = planToSources(content, null);
    const after = planToSources({ ...content, project }, before);
    expect(
      after.catchments.data.features.map(({ properties }) => [properties.id, properties.isLocked]),
    ).toEqual([
      ['east', true],
      ['west', false],
    ]);
    expect(after.schools).toBe(before.schools);
  });

  it('builds again only what an edit touches', () => {
    const content = contentOf();
    const before = planToSources(content, null);
    const east = content.project.catchment.get('east') as Catchment;
    const project = applyChangeSet(content.project, {
      command: 'test',
      label: { zh: '', en: '' },
      added: [],
      removed: [],
      updated: [{ before: east, after: { ...east, geometry: area(...eastRing.slice(0, 4)) } }],
    });
    const after = planToSources({ ...content, project }, before);
    const changed = Object.keys(after).filter(
      (id) => after[id as ContentSourceId] !== before[id as ContentSourceId],
    );
    expect(changed.sort()).toEqual([
      'catchmentNames',
      'catchments',
      'findingAreas',
      'findingMarks',
      'schools',
    ]);
  });

  it('keeps the feature of a catchment that an edit leaves alone, so that only the difference is sent', () => {
    const content = contentOf();
    const before = planToSources(content, null);
    const project = { ...content.project, catchment: new Map(content.project.catchment) };
    const after = planToSources({ ...content, project }, before);
    expect(after.catchments.data.features[0]).toBe(before.catchments.data.features[0]);
  });

  it('gives back everything as it was when only the selection changes', () => {
    const before = planToSources(contentOf({ project: smallProject() }), null);
    const content = contentOf({ selection: { kind: 'unit', id: 'u1' } });
    const first = planToSources(content, before);
    const second = planToSources({ ...content, selection: { kind: 'campus', id: '东' } }, first);
    const changed = Object.keys(second).filter(
      (id) => second[id as ContentSourceId] !== first[id as ContentSourceId],
    );
    expect(changed).toEqual(['selected']);
  });

  it('says by shape and ring how full a school is', () => {
    const signs = propertiesIn(contentOf(), 'schools').map(({ id, sign }) => [id, sign]);
    expect(Object.fromEntries(signs)).toEqual({ 西: 'circle/ok/8', 东: 'both/over/20' });
  });

  it('leaves the ring of a school empty until its children are counted', () => {
    const signs = propertiesIn(contentOf({ loads: null }), 'schools').map(({ sign }) => sign);
    expect(signs).toEqual(['both/unknown/0', 'circle/unknown/0']);
  });

  it('puts a campus of another stage in the background', () => {
    const junior = { ...smallProject().plan.get(planId), stage: 'junior' } as never;
    const isOfStage = propertiesIn(contentOf({ project: smallProject(junior) }), 'schools').map((school) => [
      school.id,
      school.isOfStage,
    ]);
    expect(Object.fromEntries(isOfStage)).toEqual({ 西: false, 东: true });
  });

  it('draws a declared overlap unlike a mistaken one, in the hues of the two authorities', () => {
    const report = reportOf(overlap, {
      ...overlap,
      id: 'finding:2',
      declared: 'agreement:1',
      severity: 'declared',
    });
    const forms = propertiesIn(contentOf({ report }), 'findingAreas').map(({ form, hues }) => [form, hues]);
    expect(forms).toEqual([
      ['mistake', '0/1'],
      ['declared', '0/1'],
    ]);
  });

  it('labels the area in the language of the window', () => {
    const report = reportOf(overlap);
    const textIn = (language: 'zh' | 'en') =>
      propertiesIn(contentOf({ report, language }), 'findingMarks').map(({ areaText }) => areaText);
    expect([...textIn('zh'), ...textIn('en')]).toEqual(['1.24 公顷', '1.24 ha']);
  });

  it('says the area once where ground beyond a border is the ground of an overlap', () => {
    const outside: Finding = { ...overlap, id: 'finding:2', code: 'outside-district', b: null };
    const labels = (...findings: Finding[]) =>
      propertiesIn(contentOf({ report: reportOf(...findings) }), 'findingMarks').map(
        ({ areaText }) => areaText !== '',
      );
    expect(labels(overlap, outside)).toEqual([true, false]);
    expect(labels(outside)).toEqual([true]);
    expect(labels(overlap, { ...outside, areaSquareMetres: 20_000 })).toEqual([true, true]);
    expect(labels(overlap, { ...outside, a: 'north' })).toEqual([true, true]);
  });

  it('outlines a selected finding together with its estates', () => {
    const content = contentOf({ report: reportOf(overlap), selection: { kind: 'finding', id: 'finding:1' } });
    const types = planToSources(content, null).selected.data.features.map(({ geometry }) => geometry.type);
    expect(types).toEqual(['Polygon', 'Point']);
  });

  it('draws the border of a functional zone apart from those of districts', () => {
    const kinds = propertiesIn(contentOf(), 'borders').map(({ border }) => border);
    expect(new Set(kinds)).toEqual(new Set(['district', 'authority']));
  });

  it('writes the first house numbers and how many there are', () => {
    const [first] = propertiesIn(contentOf(), 'unitPlaces');
    expect(first?.addresses).toBe('临园路1号\n临园路3号\n临园路5号\n等 4 处');
  });
});
