// Districts and authorities: named areas.
import type { Authority, District, ProjectRecord } from '../model/records.ts';
import type { BuildInput, BuildOutcome } from './build-input.ts';
import { toMultiPolygon } from './fit-geometry.ts';
import { rowError } from './import-issue.ts';
import type { ImportIssue } from './import-request.ts';
import { textOf } from './read-values.ts';
import { keyOf } from './row-key.ts';
import { stableId } from './stable-id.ts';

export function buildDistricts(input: BuildInput): BuildOutcome {
  return buildNamedAreas(
    input,
    'district',
    (row, id, name, geometry): District => ({
      kind: 'district',
      id,
      name,
      code: textOf(row, input.columns, 'code'),
      geometry,
    }),
  );
}

export function buildAuthorities(input: BuildInput): BuildOutcome {
  const districtNames = new Set([...input.state.district.values()].map(({ name }) => name));
  return buildNamedAreas(
    input,
    'authority',
    (row, id, name, geometry): Authority => ({
      kind: 'authority',
      id,
      name,
      authorityType: authorityTypeOf(textOf(row, input.columns, 'type'), name, districtNames),
      geometry,
      phone: textOf(row, input.columns, 'phone'),
    }),
  );
}

function authorityTypeOf(
  type: string,
  name: string,
  districtNames: ReadonlySet<string>,
): Authority['authorityType'] {
  if (/功能|园区|开发区|functional/i.test(type)) return 'functional-zone';
  if (/行政|district|县|^区$/i.test(type) || districtNames.has(name)) return 'district';
  return /经开|高新|新区|开发区|园区|科技城|保税/.test(name) ? 'functional-zone' : 'district';
}

function buildNamedAreas<Area extends District | Authority>(
  input: BuildInput,
  kind: Area['kind'],
  create: (row: BuildInput['rows'][number], id: string, name: string, geometry: Area['geometry']) => Area,
): BuildOutcome {
  const records = new Map<string, ProjectRecord>();
  const issues: ImportIssue[] = [];
  for (const row of input.rows) {
    const geometry = toMultiPolygon(row.geometry);
    const key = keyOf(input, row);
    const name = textOf(row, input.columns, 'name') || (key ?? '');
    if (name === '') {
      issues.push(rowError('missing-name', row.row, '没有名称；请填写名称', 'no name; fill in the name'));
      continue;
    }
    if (!geometry) continue;
    const id = stableId(kind, key ?? (textOf(row, input.columns, 'code') || name));
    if (records.has(id)) {
      issues.push(
        rowError(
          'duplicate-row',
          row.row,
          `“${name}”与前面的行重复；请合并成一个要素`,
          `“${name}” is there already; merge the two into one feature`,
        ),
      );
      continue;
    }
    records.set(id, create(row, id, name, geometry));
  }
  return { records: [...records.values()], issues };
}
