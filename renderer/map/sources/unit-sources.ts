import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import type { Unit } from '../../../shared/model/records.ts';
import { word } from '../words.ts';
import { type MapContent, mapFeature, type SourceRecipe } from './source-recipe.ts';
import { unitPlace } from './unit-places.ts';

const mostAddresses = 3;

function unitsById({ project }: MapContent): Unit[] {
  return [...project.unit.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function childrenOf(unit: Unit, { project, planId }: MapContent): number {
  const plan = planId ? project.plan.get(planId) : undefined;
  if (plan) return childrenOfUnit(unit, plan);
  return Math.max(0, ...unit.children.map(({ count }) => count));
}

/** “临园路东段12号, 14号 等 5 处”: the first few house numbers and how many there are. */
function addressLines({ addresses }: Unit, { language }: MapContent): string {
  const lines = addresses.slice(0, mostAddresses).join('\n');
  if (addresses.length <= mostAddresses) return lines;
  return `${lines}\n${word('moreAddresses', language)} ${addresses.length} ${word('addressCount', language)}`;
}

const planOf = ({ project, planId }: MapContent) => (planId ? project.plan.get(planId) : null);

/** Outlines of the estates that have one. */
export const unitOutlines: SourceRecipe = {
  inputs: (content) => [content.project.unit, planOf(content)],
  build: (content) =>
    unitsById(content)
      .filter(({ geometry }) => geometry.type !== 'Point')
      .map((unit) =>
        mapFeature(unit.id, unit.geometry, {
          kind: unit.kind,
          id: unit.id,
          children: childrenOf(unit, content),
        }),
      ),
};

/** One place per estate: its dot, its name, its house numbers. */
export const unitPlaces: SourceRecipe = {
  inputs: (content) => [content.project.unit, planOf(content), content.language],
  build: (content) =>
    unitsById(content).map((unit) =>
      mapFeature(
        unit.id,
        { type: 'Point', coordinates: unitPlace(unit) },
        {
          kind: unit.kind,
          id: unit.id,
          name: unit.name,
          children: childrenOf(unit, content),
          hasOutline: unit.geometry.type !== 'Point',
          addresses: addressLines(unit, content),
        },
      ),
    ),
};
