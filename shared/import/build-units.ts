// Units (小区) from rows. A row may bring only part of a unit (a head-count without places): what it does not say is
// kept from the record it finds by key or by name.
import type { Geometry } from 'geojson';
import { isPointInPolygon } from '../geometry/point-in-polygon.ts';
import type { Unit } from '../model/records.ts';
import { badNumber } from './bad-number.ts';
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { findCountColumns, readCounts } from './children-counts.ts';
import { coordinateIssue } from './coordinate-issue.ts';
import { rowError, rowWarning } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { normaliseName } from './normalise-name.ts';
import { parseCount, splitList, textOf } from './read-values.ts';
import { firstPositionOf } from './row-geometry.ts';
import { keyOf, otherColumns } from './row-key.ts';
import type { SourceRow } from './source-layer.ts';
import { stableId } from './stable-id.ts';

export function buildUnits(input: BuildInput): BuildOutcome {
  const { columns, request } = input;
  const countColumns = findCountColumns(columns, input.allColumns, input.schoolYear, request.stage);
  // The key column stays an attribute too: other programs join by it.
  const taken = new Set([...Object.values(columns), ...countColumns.map(({ column }) => column)]);
  const findKnown = createUnitFinder(input);
  const records = new Map<string, Unit>();
  const issues: ImportIssue[] = [];

  for (const row of input.rows) {
    const key = keyOf(input, row) ?? (textOf(row, columns, 'code') || null);
    const name = textOf(row, columns, 'name') || (key ?? '');
    if (name === '') {
      issues.push(
        rowError('missing-name', row.row, '没有小区名称；请填写', 'the unit has no name; fill it in'),
      );
      continue;
    }
    const { geometry } = row;
    const community = textOf(row, columns, 'community');
    const known = findKnown(key, name, community, row);
    const unplaced = coordinateIssue(row, columns);
    if (unplaced) {
      issues.push(unplaced);
      continue;
    }
    const place = keepOutline(geometry, known) ?? known?.geometry ?? null;
    if (place?.type !== 'Point' && place?.type !== 'Polygon' && place?.type !== 'MultiPolygon') {
      issues.push(
        rowError(
          'missing-place',
          row.row,
          `“${name}”没有位置，工程里也没有这个小区；请补上经纬度或图形`,
          `“${name}” has no place and is not in the project yet; add coordinates or a shape`,
        ),
      );
      continue;
    }
    const householdsText = textOf(row, columns, 'households');
    const households = parseCount(householdsText);
    const { children, bad } = readCounts(row, countColumns, known?.children ?? []);
    const badCell =
      bad ?? (households === null ? { column: columns.households ?? '', text: householdsText } : null);
    if (badCell) {
      issues.push(badNumber(row, badCell.column, badCell.text));
      continue;
    }
    const id = known?.id ?? stableId('unit', ...identityOf(key, name, community, row));
    if (records.has(id)) {
      issues.push(
        rowError(
          'duplicate-row',
          row.row,
          `“${name}”${key === null ? '' : `（${key}）`}与前面的行重复；请删除多余的一行`,
          `“${name}”${key === null ? '' : ` (${key})`} is there already; delete one of the rows`,
        ),
      );
      continue;
    }
    const addresses = splitList(textOf(row, columns, 'addresses'));
    records.set(id, {
      kind: 'unit',
      id,
      name: textOf(row, columns, 'name') || known?.name || name,
      community: community || (known?.community ?? ''),
      geometry: place,
      households: households ?? known?.households ?? 0,
      children,
      addresses: addresses.length > 0 ? addresses : (known?.addresses ?? []),
      attributes: { ...known?.attributes, ...otherColumns(input, row, withoutKey(taken, request.key)) },
    });
  }
  if (request.schoolYear === undefined && countColumns.some(({ column }) => !/20\d\d/.test(column))) {
    issues.push(
      rowWarning(
        'school-year-assumed',
        null,
        `儿童数的列名没有写年份，按 ${input.schoolYear} 年秋季入学计`,
        `the columns of children name no year; counted for the autumn of ${input.schoolYear}`,
      ),
    );
  }
  return { records: [...records.values()], issues };
}

/** A key alone says which unit; without one, the name, the community and the place do together. */
function identityOf(key: string | null, name: string, community: string, row: SourceRow): string[] {
  if (key !== null) return [key];
  const position = row.geometry ? firstPositionOf(row.geometry) : null;
  return [name, community, position ? position.map((value) => value.toFixed(6)).join(' ') : ''];
}

/** The record a row means: by its id, or (a row without a place) by a name that only one unit has. */
function createUnitFinder(input: BuildInput) {
  const byName = new Map<string, Unit[]>();
  for (const unit of input.state.unit.values()) {
    const name = normaliseName(unit.name);
    byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return (key: string | null, name: string, community: string, row: SourceRow): Unit | null => {
    const byId = input.state.unit.get(stableId('unit', ...identityOf(key, name, community, row)));
    if (byId) return byId;
    const named = row.geometry ? [] : (byName.get(normaliseName(name)) ?? []);
    const near = named.length > 1 ? named.filter((unit) => unit.community === community) : named;
    return near.length === 1 ? (near[0] ?? null) : null;
  };
}

/** A point inside the outline that is known says nothing new: a table that was exported comes back with its outlines. */
function keepOutline(geometry: Geometry | null, known: Unit | null): Geometry | null {
  if (geometry?.type !== 'Point' || !known || known.geometry.type === 'Point') return geometry;
  return isPointInPolygon(geometry.coordinates, known.geometry) ? known.geometry : geometry;
}

function withoutKey(taken: ReadonlySet<string>, key: string | undefined): ReadonlySet<string> {
  return key === undefined ? taken : new Set([...taken].filter((column) => column !== key));
}
