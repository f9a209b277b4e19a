// Reads a range text, as written by `writeRange` or by hand, into its parts. A part that it can't read is named.
import type { LocalizedText } from '../model/localized-text.ts';
import { type Direction, directions, type Side } from './compass.ts';
import { parsePlace } from './parse-place.ts';
import type { RangeArea, RangeLimit, RangeWords } from './range-words.ts';
import { memberLead } from './write-range.ts';

export interface RangeProblem {
  readonly code: string;
  readonly message: LocalizedText;
  readonly hint: LocalizedText;
}

export interface ParsedRange {
  readonly words: RangeWords;
  readonly problems: readonly RangeProblem[];
}

/** Tells a line of the city from a stray word; names may hold any character of the grammar. */
export type IsLine = (name: string) => boolean;

export function parseRange(text: string, isLine: IsLine): ParsedRange {
  const problems: RangeProblem[] = [];
  const areas: RangeArea[] = [];
  const exceptAreas: RangeArea[] = [];
  const memberEstates: string[] = [];
  const alsoEstates: string[] = [];
  const exceptEstates: string[] = [];
  const clauses = text
    .replace(/\s+/g, '')
    .replace(/[。．]+$/, '')
    .replace(/（规划）/g, '')
    .split(/[；;。]|(?=以及)/)
    .map((clause) => clause.replace(/[，,、]+$/, ''))
    .filter((clause) => clause !== '');
  for (const clause of clauses) {
    if (clause.startsWith(memberLead)) {
      memberEstates.push(...splitNames(clause.slice(memberLead.length)));
      continue;
    }
    const except = /^除(.+?)外?$/.exec(clause);
    const body = except?.[1] ?? clause.replace(/^以及/, '');
    const area = parseArea(body, isLine, problems);
    if (area) (except ? exceptAreas : areas).push(area);
    else (except ? exceptEstates : alsoEstates).push(...splitNames(body));
  }
  return { words: { areas, exceptAreas, memberEstates, alsoEstates, exceptEstates }, problems };
}

function splitNames(text: string): string[] {
  return text.split(/[、，,]/).filter((name) => name !== '');
}

/** Null for what is no area at all: a list of estates. MUTATED: problems. */
function parseArea(text: string, isLine: IsLine, problems: RangeProblem[]): RangeArea | null {
  const body = text.replace(/(围合)?(的)?(区域|地区|范围|片区)$/, '');
  const isNamedArea = body !== text;
  const parts = body.split(/[，,、]/).filter((part) => part !== '');
  const limits = parts.map((part) => parseLimit(part, isLine));
  if (!isNamedArea && limits.every((limit) => limit === null)) return null;
  for (const [index, limit] of limits.entries()) {
    if (limit === null) problems.push(unreadableLimit(parts[index] ?? ''));
  }
  const read = limits.filter((limit) => limit !== null);
  return read.length === 0 ? null : inOrderAround(read);
}

const sidePattern = `(${[...directions].sort((a, b) => b.length - a.length).join('|')}|内|外)`;
const limitEnd = new RegExp(`^(.+)以${sidePattern}$`);
const fourLimits = /^([东南西北])(?:至|抵|临|到)[：:]?(.+)$/;
const opposite: Readonly<Record<string, Direction>> = { 东: '西', 西: '东', 南: '北', 北: '南' };

function parseLimit(text: string, isLine: IsLine): RangeLimit | null {
  const four = fourLimits.exec(text);
  if (four?.[1] && four[2] && isLine(four[2])) {
    return { limitType: 'line', line: four[2], side: opposite[four[1]] ?? '内', from: null, to: null };
  }
  const bends = parseBends(text, isLine);
  if (bends) return bends;
  const end = limitEnd.exec(text);
  if (!end?.[1] || !end[2]) return null;
  const side = end[2] as Side;
  const [, body] = end;
  return (
    parseSegment(body, side, isLine) ?? (isLine(body) || !/[从至]/.test(body) ? plain(body, side) : null)
  );
}

function plain(line: string, side: Side): RangeLimit {
  return { limitType: 'line', line, side, from: null, to: null };
}

/** “临园路从长虹大道交叉口至东端段”: tried at every 从 and 至, because names may hold them. */
function parseSegment(body: string, side: Side, isLine: IsLine): RangeLimit | null {
  const inner = body.replace(/段$/, '');
  if (inner === body) return null;
  for (let at = inner.indexOf('从', 1); at > 0; at = inner.indexOf('从', at + 1)) {
    const line = inner.slice(0, at);
    for (let to = inner.indexOf('至', at); to > 0; to = inner.indexOf('至', to + 1)) {
      const from = parsePlace(inner.slice(at + 1, to), isLine);
      const until = parsePlace(inner.slice(to + 1), isLine);
      if (from && until) return { limitType: 'line', line, side, from, to: until };
    }
  }
  return null;
}

function parseBends(text: string, isLine: IsLine): RangeLimit | null {
  const match = new RegExp(`^(?:经(.+)折线|直线)(?:以${sidePattern}|围合)?$`).exec(text);
  if (!match) return null;
  const places = (match[1] ?? '')
    .split('—')
    .filter((part) => part !== '')
    .map((part) => parsePlace(part, isLine));
  if (places.some((place) => place === null)) return null;
  return {
    limitType: 'bends',
    places: places.filter((place) => place !== null),
    side: (match[2] as Side | undefined) ?? null,
  };
}

/** Half-planes in any order (东、西、南、北) are put in order around the area; what names its stretches is in order. */
function inOrderAround(limits: readonly RangeLimit[]): RangeArea {
  const isPlain = limits.every((limit) => limit.limitType === 'line' && !limit.from);
  const sides = limits.map((limit) => directions.indexOf(limit.side as Direction));
  if (!isPlain || sides.some((side) => side < 0 || side % 2 > 0) || new Set(sides).size < limits.length)
    return limits;
  // Clockwise from the limit in the east, whose area lies to its west.
  const around = (index: number) => (4 - (sides[index] ?? 0) + 8) % 8;
  return limits
    .map((limit, index) => ({ limit, at: around(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ limit }) => limit);
}

function unreadableLimit(part: string): RangeProblem {
  return {
    code: 'limit-unreadable',
    message: { zh: `读不懂“${part}”`, en: `“${part}” can't be read` },
    hint: {
      zh: '请写成“某路以东”“某路从甲路交叉口至乙路交叉口段以南”或“东至某河”',
      en: 'Write it as 某路以东, 某路从甲路交叉口至乙路交叉口段以南 or 东至某河',
    },
  };
}
