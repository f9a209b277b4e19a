// Catchments side by side on the page stay two for every reader: by the colour of their fills, or by their lines.
import { describe, expect, it } from 'vitest';
import type { DrawnPath, Hatch } from '../../../../shared/notice/drawing/map-drawing.ts';
import { catchmentFills, catchmentHatch } from '../../../../shared/notice/drawing/map-style.ts';
import { chooseMapPage } from '../../../../shared/notice/sheets/choose-map-page.ts';
import { drawNoticeMap } from '../../../../shared/notice/sheets/draw-notice-map.ts';
import { seenDifference, type Vision, visions } from '../../../support/colour-vision.ts';
import { buildNoticeCity, noticeCity } from '../../../support/notice-city.ts';

/** Three times what is just noticeable: areas lie apart on paper, between borders. */
const leastDifference = 7;

interface Look {
  readonly fill: string;
  readonly hatch: Hatch | undefined;
}

function areTold(a: Look, b: Look, vision: Vision): boolean {
  return areHatchesTold(a.hatch, b.hatch) || seenDifference(a.fill, b.fill, vision) >= leastDifference;
}

/** One plain and one lined, or lines of another direction, or much closer lines. */
function areHatchesTold(a: Hatch | undefined, b: Hatch | undefined): boolean {
  if (!a || !b) return Boolean(a) !== Boolean(b);
  const turn = Math.abs(a.angleDegrees - b.angleDegrees) % 180;
  const closeness = Math.max(a.spacing, b.spacing) / Math.min(a.spacing, b.spacing);
  return Math.min(turn, 180 - turn) >= 40 || closeness >= 1.7;
}

describe('fills of catchments', () => {
  const looks = catchmentFills.map((fill, index): Look => ({ fill, hatch: catchmentHatch(index) }));

  it.each(visions)('are all told apart in %s', (vision) => {
    const alike = looks.flatMap((a, index) =>
      looks
        .slice(index + 1)
        .filter((b) => !areTold(a, b, vision))
        .map((b) => [a.fill, b.fill]),
    );
    expect(alike).toEqual([]);
  });

  it.each(visions)('have lines that are seen on them in %s', (vision) => {
    for (const { fill, hatch } of looks) {
      if (hatch) expect(seenDifference(fill, hatch.colour, vision), fill).toBeGreaterThan(17);
    }
  });
});

describe('neighbours on the page', () => {
  const state = buildNoticeCity({ catchments: 25 });
  const drawing = drawNoticeMap(
    state,
    noticeCity.planId,
    chooseMapPage(state, noticeCity.planId),
    (text, size) => text.length * size,
  );
  if (!drawing.ok) throw new Error(drawing.refusal.message.en);
  const paths = drawing.value.items.filter((item): item is DrawnPath => item.itemType === 'path');
  const lines = new Map(
    paths.flatMap((path) => (path.hatch ? [[JSON.stringify(path.parts), path.hatch]] : [])),
  );
  const fills = new Set<string>(catchmentFills);
  const areas = paths
    .filter(({ fill, clips }) => fills.has(fill ?? '') && clips.length > 0)
    .map(({ fill = '', parts }) => ({
      fill,
      hatch: lines.get(JSON.stringify(parts)),
      corners: new Set(parts.flat().map((position) => position.join(' '))),
    }));
  const pairs = areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => [...a.corners].filter((corner) => b.corners.has(corner)).length > 1)
      .map((b) => [a, b] as const),
  );

  it.each(visions)('are told apart in %s', (vision) => {
    expect(areas).toHaveLength(25);
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    expect(pairs.filter(([a, b]) => !areTold(a, b, vision)).map(([a, b]) => [a.fill, b.fill])).toEqual([]);
  });
});
