// Which estates of a belt are nearer to a school across the border, and by how much. Ranked: those without any way on
// foot to their own school first, then by metres saved, then by children, then by id.
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { BeltEstate, BorderBelt } from './border-belt.ts';
import { shortestWay, type WayToSchool } from './ways-to-schools.ts';

export interface BeltCandidate {
  readonly unitId: string;
  readonly authorityId: string;
  readonly children: number;
  readonly ownWay: WayToSchool | null;
  readonly otherWay: WayToSchool;
  /** Metres saved by the other side's school; null where no way leads to the own one. */
  readonly gainMetres: number | null;
  /** Barriers across the straight line to the own school that are not across the one to the other school. */
  readonly barriersAvoided: readonly string[];
  /** Seats left at the other side's school; null where unknown. */
  readonly freeSeats: number | null;
  readonly reason: LocalizedText;
}

/** Estates that no school of the other side serves yet and that would walk at least `marginMetres` less. */
export function beltCandidates(state: ProjectState, belt: BorderBelt, marginMetres: number): BeltCandidate[] {
  return belt.estates
    .flatMap((estate) => candidateOf(state, belt, estate, marginMetres) ?? [])
    .sort(
      (a, b) =>
        // A difference of two infinities is NaN, which is no order either: the next line decides.
        (b.gainMetres ?? Infinity) - (a.gainMetres ?? Infinity) ||
        b.children - a.children ||
        (a.unitId < b.unitId ? -1 : 1),
    );
}

function candidateOf(
  state: ProjectState,
  belt: BorderBelt,
  estate: BeltEstate,
  marginMetres: number,
): BeltCandidate | null {
  const across = new Set(
    belt.schools
      .filter(({ authorityId }) => authorityId === estate.otherAuthorityId)
      .map(({ campusId }) => campusId),
  );
  const otherWay = shortestWay(estate.ways, across);
  if (otherWay?.metres == null || estate.servedBy.some((campusId) => across.has(campusId))) return null;
  const gainMetres = estate.ownWay?.metres == null ? null : estate.ownWay.metres - otherWay.metres;
  if (gainMetres !== null && gainMetres < marginMetres) return null;
  const room = belt.schools.find(({ campusId }) => campusId === otherWay.campusId)?.room;
  const candidate = {
    unitId: estate.unitId,
    authorityId: estate.authorityId,
    children: estate.children,
    ownWay: estate.ownWay,
    otherWay,
    gainMetres,
    barriersAvoided: (estate.ownWay?.barriers ?? []).filter((name) => !otherWay.barriers.includes(name)),
    freeSeats: room?.free ?? null,
  };
  return { ...candidate, reason: reasonOf(state, candidate) };
}

function reasonOf(state: ProjectState, candidate: Omit<BeltCandidate, 'reason'>): LocalizedText {
  const { ownWay, otherWay, gainMetres, barriersAvoided, children, freeSeats } = candidate;
  const nameOf = (campusId: string) => state.campus.get(campusId)?.name ?? campusId;
  const near = metresText(otherWay.metres ?? 0);
  const other = nameOf(otherWay.campusId);
  const zh = [
    ownWay === null
      ? `到${other} ${near} 米，本方没有可去的学校`
      : gainMetres === null
        ? `到${other} ${near} 米，而到${nameOf(ownWay.campusId)}没有步行路线`
        : `到${other} ${near} 米，比到${nameOf(ownWay.campusId)}的 ${metresText(ownWay.metres ?? 0)} 米近 ${metresText(gainMetres)} 米`,
    ...(barriersAvoided.length > 0 ? [`不必跨越${barriersAvoided.join('、')}`] : []),
    `${children} 名适龄儿童`,
    freeSeats === null
      ? '对方学校学位不明'
      : freeSeats >= 0
        ? `对方学校余 ${freeSeats} 个学位`
        : `对方学校缺 ${-freeSeats} 个学位`,
  ];
  const en = [
    ownWay === null
      ? `${near} m to ${other}; its own side has no school for it`
      : gainMetres === null
        ? `${near} m to ${other}; no way on foot to ${nameOf(ownWay.campusId)}`
        : `${near} m to ${other}, ${metresText(gainMetres)} m less than the ${metresText(ownWay.metres ?? 0)} m to ${nameOf(ownWay.campusId)}`,
    ...(barriersAvoided.length > 0 ? [`without crossing ${barriersAvoided.join(', ')}`] : []),
    `${children} children`,
    freeSeats === null
      ? 'seats there are not known'
      : freeSeats >= 0
        ? `${freeSeats} seats free there`
        : `${-freeSeats} seats short there`,
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

/** Whole metres with separators. */
function metresText(metres: number): string {
  return Math.round(metres).toLocaleString('en-US');
}
