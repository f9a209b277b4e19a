// A stretch of border gets a new course in all who share it, by exchanging its vertices: nothing else can part.
import type { Position } from 'geojson';
import { findStretch, replaceStretch } from '../../borders/find-stretch.ts';
import { leadAlongBorders } from '../../borders/lead-along.ts';
import { placeOnOtherBorder } from '../../borders/line-in-the-way.ts';
import { placeOfTurnedOver } from '../../borders/turned-over.ts';
import { isPointInPolygon } from '../../geometry/point-in-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { refuse } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { positionKey } from './border-vertices.ts';
import { meetsAnotherBorder } from './meets-another-border.ts';
import { noVertexThere } from './no-vertex-there.ts';

const verbs: Readonly<Record<'straighten' | 'smooth' | 'trace', LocalizedText>> = {
  straighten: { zh: '拉直', en: 'Straightened' },
  smooth: { zh: '平滑', en: 'Smoothed' },
  trace: { zh: '沿线重画', en: 'Traced' },
};

export const replaceBorder: CommandHandler<'replace-border'> = (state, command) => {
  const plan = findDraftPlan(state, command.planId);
  if (!plan.ok) return plan;
  const { from, to, how } = command;
  const catchments = catchmentsOfPlan(state, command.planId);
  const search = findStretch(catchments, from, to, command.through ?? null);
  if ('forksAt' in search) return borderForks(search.forksAt);
  if ('isMissing' in search) return noVertexThere(from);
  const { path, ownerIds } = search.found;
  const ends = new Set([positionKey(from), positionKey(to)]);
  const line = [from, ...command.path.filter((place) => !ends.has(positionKey(place))), to];
  if (isSameContent(line.map(positionKey), path.map(positionKey))) return nothingChanged();
  const zone = zoneOfProject(state);
  const met = placeOnOtherBorder(line, path, catchments, zone);
  if (met) return meetsAnotherBorder(met);
  const owners = catchments.filter(({ id }) => ownerIds.includes(id));
  const laid = owners.map((owner) => ({ ...owner, geometry: replaceStretch(owner.geometry, path, line) }));
  const after = leadAlongBorders(catchments, owners, laid, zone);
  const changed = after.slice(0, owners.length);
  const swallowed = placeOfTurnedOver(owners, changed) ?? placeOfSwallowed(catchments, owners, changed);
  if (swallowed) return meetsAnotherBorder(swallowed);
  const names = owners.map(({ name }) => name);
  return concludeEdit(state, {
    name: command.name,
    planId: command.planId,
    after,
    splits: command.splits,
    label: ({ moved }) => {
      const units = moved.length;
      const zh = units > 0 ? `，${units} 个小区换了片区` : '';
      const en = units > 0 ? `; ${units} ${units === 1 ? 'estate changes' : 'estates change'} hands` : '';
      return {
        zh: `${verbs[how].zh}了 ${names.join(' 与 ')} 的一段边界${zh}`,
        en: `${verbs[how].en} a stretch of the border of ${names.join(' and ')}${en}`,
      };
    },
  });
};

/** A place of another catchment that the new course goes around without touching it; null where there is none. */
function placeOfSwallowed(
  catchments: readonly Catchment[],
  before: readonly Catchment[],
  after: readonly Catchment[],
): Position | null {
  const isIn = (owners: readonly Catchment[], place: Position) =>
    owners.some(({ geometry }) => isPointInPolygon(place, geometry));
  for (const { id, geometry } of catchments) {
    if (before.some((owner) => owner.id === id)) continue;
    for (const place of geometry.coordinates.flatMap((rings) => rings[0]?.slice(0, 1) ?? [])) {
      if (isIn(after, place) && !isIn(before, place)) return place;
    }
  }
  return null;
}

const written = (at: Position) => `${at[0]?.toFixed(6)}, ${at[1]?.toFixed(6)}`;

function borderForks(at: Position) {
  return refuse({
    code: 'border-forks',
    message: {
      zh: `这段边界在 ${written(at)} 分叉，两侧的片区不是同样两个`,
      en: `The border forks at ${written(at)}: its two sides are not the same catchments all along`,
    },
    hint: {
      zh: '选择两个分叉点之间的一段',
      en: 'Choose a stretch between two places where borders fork',
    },
  });
}
