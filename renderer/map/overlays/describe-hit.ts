// What the tooltip says about the thing under the pointer. Pure: text from the project, nothing else.

import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Campus, Plan, RelationKind, Unit } from '../../../shared/model/records.ts';
import type { Selection } from '../../state/selection.ts';
import { formatDistance } from '../format-measure.ts';
import { campusLoads, servicesOfUnits } from '../sources/plan-facts.ts';
import type { MapContent } from '../sources/source-recipe.ts';
import { unitPlace } from '../sources/unit-places.ts';
import { word } from '../words.ts';

export interface HitDescription {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Metres on the project's zone, as the crow flies. */
function straightLineMetres(project: ProjectState, unit: Unit, campus: Campus): number {
  const meridian = project.settings.get('settings')?.centralMeridian ?? 105;
  const zone = gaussKruger(meridian);
  const [aEast, aNorth] = zone.forward(unitPlace(unit));
  const [bEast, bNorth] = zone.forward(campus.location.coordinates);
  return Math.hypot(aEast - bEast, aNorth - bNorth);
}

const groundWords = {
  shared: 'byAgreement',
  swap: 'byAgreement',
  dual: 'byAgreement',
  feeder: 'byFeeder',
  lottery: 'byLottery',
} as const satisfies Record<Exclude<RelationKind, 'base'>, string>;

function describeUnit(unit: Unit, plan: Plan | undefined, { project, language }: MapContent): HitDescription {
  const counts = [`${unit.households.toLocaleString('en-US')} ${word('households', language)}`];
  if (plan) {
    counts.unshift(`${childrenOfUnit(unit, plan)} ${word('children', language)}`);
  }
  const lines = [counts.join(' · ')];
  if (!plan) return { title: unit.name, lines };
  const services = servicesOfUnits(
    project,
    plan.id,
  )(unit.id).flatMap(({ campusId, relationKind }) => {
    const campus = project.campus.get(campusId);
    if (!campus) return [];
    const distance = formatDistance(straightLineMetres(project, unit, campus), language);
    const ground = relationKind === 'base' ? '' : ` · ${word(groundWords[relationKind], language)}`;
    return [`${campus.name} · ${word('straightLine', language)} ${distance}${ground}`];
  });
  const served = services.map((service, index) =>
    index === 0 ? `${word('served', language)}  ${service}` : service,
  );
  return {
    title: unit.name,
    lines: [...lines, ...(served.length > 0 ? served : [word('unserved', language)])],
  };
}

function describeCampus(
  campus: Campus,
  plan: Plan | undefined,
  { project, language, loads }: MapContent,
): HitDescription {
  const load = plan && loads ? campusLoads(project, plan.id, loads).get(campus.id) : undefined;
  const lines = campus.address ? [campus.address] : [];
  if (load) {
    const children = `${word('wouldCome', language)} ${load.children} ${word('children', language)}`;
    const seats =
      load.seats > 0
        ? `${load.seats} ${word('seats', language)} · ${Math.round((load.children / load.seats) * 100)} %`
        : word('noSeatsKnown', language);
    lines.push(`${children} / ${seats}`);
  }
  return { title: campus.name, lines };
}

/** Null for what needs no words. */
export function describeHit(hit: Selection, content: MapContent): HitDescription | null {
  const { project, planId, report, language } = content;
  const plan = planId === null ? undefined : project.plan.get(planId);
  switch (hit.kind) {
    case 'finding': {
      const finding = report?.findings.find(({ id }) => id === hit.id);
      return finding ? { title: finding.text[language], lines: [] } : null;
    }
    case 'unit': {
      const unit = project.unit.get(hit.id);
      return unit ? describeUnit(unit, plan, content) : null;
    }
    case 'case': {
      const found = project.case.get(hit.id);
      const name = project.unit.get(found?.unitId ?? '')?.name ?? '';
      return found ? { title: `${name} · ${word('openCase', language)}`, lines: [found.claim] } : null;
    }
    case 'campus': {
      const campus = project.campus.get(hit.id);
      return campus ? describeCampus(campus, plan, content) : null;
    }
    case 'catchment': {
      const catchment = project.catchment.get(hit.id);
      const kind = word(plan?.planType === 'school-districts' ? 'schoolDistrict' : 'catchment', language);
      if (!catchment) return null;
      const cluster = project.cluster.get(catchment.clusterId ?? '')?.name;
      const lines = cluster && cluster !== catchment.name ? [`${kind} · ${cluster}`] : [kind];
      return { title: catchment.name, lines };
    }
    case 'district':
      return describeArea(project.district.get(hit.id)?.name, word('district', language));
    case 'authority':
      return describeArea(project.authority.get(hit.id)?.name, word('functionalZone', language));
    default:
      return null;
  }
}

function describeArea(name: string | undefined, kind: string): HitDescription | null {
  return name === undefined ? null : { title: name, lines: [kind] };
}
