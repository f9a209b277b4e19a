// What the checks must find in the primary plan of the sample city, no more and no less. Names, not ids: the manifest
// is about the city, whatever the import makes of it. Areas are computed from the drawing, not from a check.

import { signedRingArea } from '../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../shared/geometry/polygon-area.ts';
import { type AuthorityName, authorityOf } from './authorities.ts';
import { type BlockId, blockOf } from './blocks.ts';
import { dissolveBlocks } from './dissolve-blocks.ts';
import { catchmentName, type DrawnCatchment, stripBeside } from './drawn-catchments.ts';
import { childrenStarting } from './estates.ts';
import {
  beyondCityLimits,
  crowdedCampus,
  dualServiceClaims,
  gapSliver,
  movedCampus,
  omissions,
  overlapSliver,
  splitEstate,
  swapClaims,
} from './planted-borders.ts';
import type { SampleCity } from './sample-city.ts';

/** What the sample's agreements in force cover. */
const agreedClaims = [swapClaims, ...Object.values(dualServiceClaims)];

export interface ExpectedFinding {
  readonly code:
    | 'overlap'
    | 'sliver'
    | 'gap'
    | 'outside-district'
    | 'split-unit'
    | 'orphan-unit'
    | 'multi-unit'
    | 'school-outside'
    | 'over-capacity';
  /** Names of the catchments it is about, in code-point order; empty for gaps and orphans. */
  readonly catchments: readonly string[];
  /** Names of the estates concerned, in code-point order. */
  readonly units: readonly string[];
  readonly areaSquareMetres: number | null;
  readonly areaToleranceSquareMetres: number;
  /** Whether an agreement in force covers it. */
  readonly isDeclared: boolean;
}

/** Everything `checkPlan` is to report on a branch of last year's primary plan for the given school year. */
export function plantedFaults(city: SampleCity, schoolYear = 2026): ExpectedFinding[] {
  return [
    ...overlaps(city),
    ...outsideParts(city),
    ...sharedEstates(city),
    strip('sliver', overlapSliver, 1),
    strip('sliver', gapSliver, 1),
    strip('outside-district', beyondCityLimits, 200),
    ...gaps(city),
    expect('split-unit', splitEstate.campuses, estatesIn(city, [splitEstate.block])),
    expect('school-outside', [movedCampus.campus], []),
    crowded(city, schoolYear),
  ];
}

function overlaps(city: SampleCity): ExpectedFinding[] {
  return pairsOf(city.primary).flatMap(([first, second]) => {
    const blocks = [...first.blocks].filter((id) => second.blocks.has(id));
    if (blocks.length === 0) return [];
    return [
      {
        ...expect('overlap', [first.campus, second.campus], estatesIn(city, blocks)),
        ...area(blocks),
        isDeclared: isAgreed(first, second),
      },
    ];
  });
}

/** An overlap across a border is also, for each side, a part beyond its authority. */
function outsideParts(city: SampleCity): ExpectedFinding[] {
  return city.primary.flatMap((catchment) => {
    const blocks = [...catchment.blocks].filter((id) => authorityAt(id) !== catchment.authority);
    if (blocks.length === 0) return [];
    return [
      {
        ...expect('outside-district', [catchment.campus], estatesIn(city, blocks)),
        ...area(blocks),
        isDeclared: agreedClaims.flat().some(({ campus }) => campus === catchment.campus),
      },
    ];
  });
}

/** Estates in two catchments without an agreement. */
function sharedEstates(city: SampleCity): ExpectedFinding[] {
  return pairsOf(city.primary)
    .filter(([first, second]) => !isAgreed(first, second))
    .flatMap(([first, second]) =>
      estatesIn(
        city,
        [...first.blocks].filter((id) => second.blocks.has(id)),
      ).map((unit) => expect('multi-unit', [first.campus, second.campus], [unit])),
    );
}

function gaps(city: SampleCity): ExpectedFinding[] {
  return omissions.flatMap(({ blocks }) => {
    const units = estatesIn(city, blocks);
    return [
      { ...expect('gap', [], units), ...area(blocks) },
      ...units.map((unit) => expect('orphan-unit', [], [unit])),
    ];
  });
}

function crowded(city: SampleCity, schoolYear: number): ExpectedFinding {
  const catchment = city.primary.find(({ campus }) => campus === crowdedCampus.campus);
  const own = city.estates.filter(
    (estate) => catchment?.blocks.has(estate.block) && childrenStarting(estate, 'primary', schoolYear) > 0,
  );
  return expect(
    'over-capacity',
    [crowdedCampus.campus],
    own.map(({ name }) => name),
  );
}

function strip(
  code: ExpectedFinding['code'],
  border: typeof overlapSliver,
  areaToleranceSquareMetres: number,
): ExpectedFinding {
  const isGap = border === gapSliver;
  const names = isGap ? [] : [border.campus, ...(border.neighbour === null ? [] : [border.neighbour])];
  return {
    ...expect(code, names, []),
    areaSquareMetres: Math.abs(signedRingArea(stripBeside(border))),
    areaToleranceSquareMetres,
  };
}

function area(blocks: readonly BlockId[]) {
  const squareMetres = planarAreaSquareMetres(dissolveBlocks(blocks));
  return { areaSquareMetres: squareMetres, areaToleranceSquareMetres: squareMetres * 0.001 };
}

function expect(
  code: ExpectedFinding['code'],
  campuses: readonly string[],
  units: readonly string[],
): ExpectedFinding {
  return {
    code,
    catchments: campuses.map(catchmentName).sort(),
    units: [...units].sort(),
    areaSquareMetres: null,
    areaToleranceSquareMetres: 0,
    isDeclared: false,
  };
}

function estatesIn(city: SampleCity, blocks: readonly BlockId[]): string[] {
  return city.estates.filter(({ block }) => blocks.includes(block)).map(({ name }) => name);
}

function authorityAt(id: BlockId): AuthorityName {
  return authorityOf(blockOf(id));
}

function isAgreed(first: DrawnCatchment, second: DrawnCatchment): boolean {
  return agreedClaims.some((claims) =>
    claims.every(({ campus }) => campus === first.campus || campus === second.campus),
  );
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, index) =>
    items.slice(index + 1).map((second): [Item, Item] => [first, second]),
  );
}
