// What could put a finding right, as commands: each is one step that can be undone, and is shown before it is done.

import type { MultiPolygon, Position } from 'geojson';
import type { Finding } from '../../../shared/checks/finding.ts';
import { largestSnapToleranceMetres } from '../../../shared/commands/borders/propose-snap.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { placeInPrepared, preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { zoneOfProject } from '../../../shared/geometry/project-zone.ts';
import { authorityIdOfCatchment } from '../../../shared/model/authority-of-catchment.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, Plan } from '../../../shared/model/records.ts';
import { describeWidth } from '../../../shared/overlap/describe-quantities.ts';
import { touchingCatchments } from '../../tools/areas/touching-catchments.ts';

export interface QuickFix {
  readonly label: LocalizedText;
  readonly command: ProjectCommand;
}

/** At most so many neighbours are offered: those with the longest common border. */
const mostNeighbours = 4;

/**
 * Fixes of a finding that nothing declares, the likeliest first; empty where only a person can say what is right.
 * `findings` are all of the plan: an estate without a school lies in one of its gaps.
 */
export function quickFixes(
  records: ProjectState,
  plan: Plan,
  finding: Finding,
  findings: readonly Finding[],
): readonly QuickFix[] {
  if (finding.severity === 'declared') return [];
  const fixes = { records, plan, finding };
  switch (finding.code) {
    case 'gap':
      return fillGap(fixes);
    case 'sliver':
      if (finding.a === null) return [...fillGap(fixes), ...snap(fixes)];
      return finding.b === null ? clip(fixes) : [...giveOverlap(fixes), ...snap(fixes)];
    case 'overlap':
      return giveOverlap(fixes);
    case 'outside-district':
      return clip(fixes);
    case 'island':
      return giveIsland(fixes);
    case 'split-unit':
    case 'multi-unit':
      return moveUnit(fixes);
    case 'orphan-unit': {
      const gap = findings.find(
        ({ code, units }) => code === 'gap' && units.includes(finding.units[0] ?? ''),
      );
      return gap ? fillGap({ ...fixes, finding: gap }) : [];
    }
    default:
      return [];
  }
}

interface Fixing {
  readonly records: ProjectState;
  readonly plan: Plan;
  readonly finding: Finding;
}

function sidesOf({ records, finding }: Fixing): Catchment[] {
  return [finding.a, finding.b].flatMap((id) => records.catchment.get(String(id)) ?? []);
}

function giveTo({ name }: Catchment): LocalizedText {
  return { zh: `划入 ${name}`, en: `Give it to ${name}` };
}

function fillGap({ records, plan, finding }: Fixing): QuickFix[] {
  const { geometry, place } = finding;
  if (!geometry || !place) return [];
  const around = touchingCatchments(records, plan.id, geometry);
  // One of another authority would only trade the gap for ground beyond a border.
  const own = around.filter(({ authorityId }) => {
    const authority = records.authority.get(authorityId ?? '');
    return authority && isInside(records, authority.geometry, place);
  });
  return (own.length > 0 ? own : around).slice(0, mostNeighbours).map((neighbour) => ({
    label: giveTo(neighbour),
    command: { name: 'fill-gap', planId: plan.id, at: place, toCatchmentId: neighbour.id },
  }));
}

function isInside(records: ProjectState, ground: MultiPolygon, place: Position): boolean {
  const zone = zoneOfProject(records);
  return placeInPrepared(...zone.forward(place), preparePolygon(ground, zone.centralMeridian)) !== 'outside';
}

/** What both claim becomes one side's; an estate that this would cut goes with it whole. */
function giveOverlap(fixing: Fixing): QuickFix[] {
  const { plan, finding } = fixing;
  const { geometry } = finding;
  const sides = sidesOf(fixing);
  if (!geometry || sides.length < 2) return [];
  return sides.map((side) => ({
    label: giveTo(side),
    command: {
      name: 'give-area',
      planId: plan.id,
      area: geometry,
      fromCatchmentIds: sides.filter((other) => other !== side).map(({ id }) => id),
      toCatchmentId: side.id,
      splits: { toCatchmentId: side.id },
    },
  }));
}

function giveIsland({ records, plan, finding }: Fixing): QuickFix[] {
  const { geometry, a } = finding;
  if (!geometry || a === null) return [];
  return touchingCatchments(records, plan.id, geometry)
    .filter(({ id }) => id !== a)
    .slice(0, mostNeighbours)
    .map((neighbour) => ({
      label: giveTo(neighbour),
      command: {
        name: 'give-area',
        planId: plan.id,
        area: geometry,
        fromCatchmentIds: [String(a)],
        toCatchmentId: neighbour.id,
        splits: { toCatchmentId: neighbour.id },
      },
    }));
}

function clip(fixing: Fixing): QuickFix[] {
  return sidesOf(fixing).map((side) => {
    const { id, name } = side;
    const authorityId = authorityIdOfCatchment(fixing.plan, side);
    const authority = fixing.records.authority.get(authorityId ?? '')?.name ?? '';
    return {
      label: { zh: `裁到 ${authority} 界内`, en: `Clip ${name} to ${authority}` },
      command: { name: 'clip-to-authority', catchmentId: id },
    };
  });
}

/** The whole estate goes to one of those that hold a part of it. */
function moveUnit(fixing: Fixing): QuickFix[] {
  const { records, plan, finding } = fixing;
  const geometry = records.unit.get(finding.units[0] ?? '')?.geometry;
  if (!geometry || geometry.type === 'Point') return [];
  return sidesOf(fixing).map((side) => ({
    label: { zh: `整个小区划入 ${side.name}`, en: `Give the whole estate to ${side.name}` },
    command: {
      name: 'give-area',
      planId: plan.id,
      area: geometry,
      fromCatchmentIds: null,
      toCatchmentId: side.id,
      splits: { toCatchmentId: side.id },
    },
  }));
}

/** All borders of the plan that are as near to each other as the sides of the sliver become one. */
function snap({ plan, finding }: Fixing): QuickFix[] {
  const toleranceMetres = Math.ceil((finding.widthMetres ?? 0) * 20) / 10;
  if (toleranceMetres <= 0 || toleranceMetres > largestSnapToleranceMetres) return [];
  const width = describeWidth(toleranceMetres);
  return [
    {
      label: { zh: `合拢相距 ${width.zh} 以内的边界`, en: `Join borders less than ${width.en} apart` },
      command: { name: 'snap-neighbours', planId: plan.id, toleranceMetres },
    },
  ];
}
