// The picture as data: from what is to be shown to the sources of the map. Pure; a source whose inputs are the same
// objects as before is handed back as it was, so that nobody draws it again.
import { openCases } from './case-sources.ts';
import { catchmentNames, catchments } from './catchment-sources.ts';
import { findingAreas, findingMarks } from './finding-sources.ts';
import { barriers, borderBands, borderNames, borders, land, reference, roads } from './ground-sources.ts';
import { markedPlaces, movedGround, placeLinks, proposedGround } from './overlay-sources.ts';
import { schools } from './school-sources.ts';
import { selected } from './selected-source.ts';
import type { BuiltSource, MapContent, SourceRecipe } from './source-recipe.ts';
import { unitOutlines, unitPlaces } from './unit-sources.ts';

const recipes = {
  land,
  borders,
  borderBands,
  borderNames,
  roads,
  barriers,
  reference,
  catchments,
  catchmentNames,
  unitOutlines,
  unitPlaces,
  schools,
  openCases,
  findingAreas,
  findingMarks,
  movedGround,
  proposedGround,
  markedPlaces,
  placeLinks,
  selected,
} as const satisfies Record<string, SourceRecipe>;

export type ContentSourceId = keyof typeof recipes;
export type BuiltSources = { readonly [Id in ContentSourceId]: BuiltSource };

export const contentSourceIds = Object.keys(recipes) as ContentSourceId[];

function buildSource(
  recipe: SourceRecipe,
  content: MapContent,
  previous: BuiltSource | undefined,
): BuiltSource {
  const inputs = recipe.inputs(content);
  const isSame =
    previous?.inputs.length === inputs.length &&
    inputs.every((input, index) => input === previous.inputs[index]);
  if (previous && isSame) return previous;
  return { inputs, data: { type: 'FeatureCollection', features: [...recipe.build(content)] } };
}

/** Sources of a view, all or those asked for. Costs only what changed since `previous`. */
export function planToSources<Id extends ContentSourceId = ContentSourceId>(
  content: MapContent,
  previous: Partial<BuiltSources> | null,
  ids: readonly Id[] = contentSourceIds as Id[],
): Pick<BuiltSources, Id> {
  return Object.fromEntries(ids.map((id) => [id, buildSource(recipes[id], content, previous?.[id])])) as Pick<
    BuiltSources,
    Id
  >;
}
