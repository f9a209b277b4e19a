// A layer is looked through before it is written: a row that names one person or household stops the file, and so does a
// count of few children that nobody asked to see. Phones and addresses of offices and schools are theirs to publish.
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type LookedThrough, lookedThrough } from '../../shared/privacy/looked-through.ts';
import { findPersonalWord, personalWordNames } from '../../shared/privacy/personal-words.ts';
import { findSmallCount } from '../../shared/privacy/small-counts.ts';
import type { LayerToWrite } from '../files/write-layer.ts';
import { countsChildren, isSmallCount } from './hide-small-counts.ts';

/** Of schools and authorities, whose phones may be a mobile one. */
const officeColumns: Readonly<Record<string, readonly string[]>> = {
  schools: ['电话', '地址'],
  authorities: ['电话'],
};
const shownPlaces = 10;

/**
 * Lets the layer be written, or names rows (the first is 1) and columns, up to ten, with codes `personal-data` and
 * `small-count`. `smallest`: the smallest count of children that may be told; null where somebody asked for exact ones.
 */
export function lookThroughRows(
  layerName: string,
  { fields, features }: LayerToWrite,
  smallest: number | null,
): Result<LookedThrough> {
  const exempt = officeColumns[layerName] ?? [];
  const columns = fields.filter(({ name, type }) => type === 'text' && !exempt.includes(name));
  const [first] = columns;
  const cells = features.flatMap(({ values }, index) => {
    const name = String(values[first?.name ?? ''] ?? '');
    return fields.map((field) => ({ row: index + 1, name, column: field.name, value: values[field.name] }));
  });
  const personal = cells.flatMap(({ value, ...place }) => {
    const word = columns.some(({ name }) => name === place.column) && findPersonalWord(String(value ?? ''));
    if (!word) return [];
    const { zh, en } = personalWordNames[word.wordKind];
    return { ...place, zh: `${zh} ${word.covered}`, en: `${en} ${word.covered}` };
  });
  if (personal.length > 0) return refuse(personalRows(layerName, personal, first?.name));
  if (smallest === null) return succeed(lookedThrough);
  const small = cells.filter(
    ({ column, value }) =>
      (countsChildren(column) && isSmallCount(value, smallest)) ||
      (typeof value === 'string' && findSmallCount(value, smallest) !== null),
  );
  if (small.length === 0) return succeed(lookedThrough);
  const found = small.map(({ value, ...place }) => ({ ...place, zh: `“${value}”`, en: `“${value}”` }));
  return refuse(smallCounts(layerName, found, first?.name, smallest));
}

interface FoundCell {
  readonly row: number;
  readonly name: string;
  readonly column: string;
  readonly zh: string;
  readonly en: string;
}

function said(found: readonly FoundCell[], nameColumn: string | undefined, language: 'zh' | 'en'): string {
  const rest = found.length - shownPlaces;
  const lines = found.slice(0, shownPlaces).map((cell) => {
    const name = cell.name === '' || cell.column === nameColumn ? '' : `“${cell.name}”`;
    return language === 'zh'
      ? `第${cell.row}行${name}的“${cell.column}”：${cell.zh}`
      : `row ${cell.row}${name === '' ? '' : ` ${name}`}, “${cell.column}”: ${cell.en}`;
  });
  if (language === 'zh') return lines.join('；') + (rest > 0 ? `；另有 ${rest} 处` : '');
  return lines.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

function personalRows(layerName: string, found: readonly FoundCell[], nameColumn?: string): Refusal {
  return {
    code: 'personal-data',
    message: {
      zh: `图层“${layerName}”里有个人信息，没有写出文件。${said(found, nameColumn, 'zh')}`,
      en: `The layer “${layerName}” holds personal data, so no file was written. ${said(found, nameColumn, 'en')}`,
    },
    hint: {
      zh: '去掉这些内容，或重新导入不含这一列的文件；小区名称和门牌只写到楼栋',
      en: 'Take it out, or import the file again without that column; names and addresses go down to the building only',
    },
  };
}

function smallCounts(
  layerName: string,
  found: readonly FoundCell[],
  nameColumn: string | undefined,
  smallest: number,
): Refusal {
  return {
    code: 'small-count',
    message: {
      zh: `图层“${layerName}”里有不足 ${smallest} 人的人数，没有写出文件。${said(found, nameColumn, 'zh')}`,
      en: `The layer “${layerName}” gives counts of fewer than ${smallest} children, so no file was written. ${said(found, nameColumn, 'en')}`,
    },
    hint: {
      zh: `改写成“不足${smallest}人”；本单位使用须准确人数时加 --exact-counts`,
      en: `Write “fewer than ${smallest}” instead; for the office’s own use add --exact-counts`,
    },
  };
}
