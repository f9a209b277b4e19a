// A layer is looked through before it is written: a row that names one person or household stops the file. Phones and
// addresses of offices and schools are theirs to publish.
import { type Refusal, refuse } from '../../shared/model/result.ts';
import { findPersonalWord, personalWordNames } from '../../shared/privacy/personal-words.ts';
import type { LayerToWrite } from '../files/write-layer.ts';

/** Of schools and authorities, whose phones may be a mobile one. */
const officeColumns: Readonly<Record<string, readonly string[]>> = {
  schools: ['电话', '地址'],
  authorities: ['电话'],
};
const shownPlaces = 10;

/** Names rows (the first is 1) and columns, up to ten; null where the layer may be written. */
export function refusePersonalRows(
  layerName: string,
  { fields, features }: LayerToWrite,
): ReturnType<typeof refuse> | null {
  const exempt = officeColumns[layerName] ?? [];
  const columns = fields.filter(({ name, type }) => type === 'text' && !exempt.includes(name));
  const [first] = columns;
  const found = features.flatMap(({ values }, index) =>
    columns.flatMap(({ name: column }) => {
      const word = findPersonalWord(String(values[column] ?? ''));
      if (word === null) return [];
      const name = first && first.name !== column ? String(values[first.name] ?? '') : '';
      return [{ row: index + 1, name, column, word }];
    }),
  );
  if (found.length === 0) return null;
  return refuse(personalRows(layerName, found));
}

interface FoundWord {
  readonly row: number;
  readonly name: string;
  readonly column: string;
  readonly word: NonNullable<ReturnType<typeof findPersonalWord>>;
}

function personalRows(layerName: string, found: readonly FoundWord[]): Refusal {
  const shown = found.slice(0, shownPlaces);
  const rest = found.length - shown.length;
  const zh = shown.map(
    ({ row, name, column, word }) =>
      `第${row}行${name === '' ? '' : `“${name}”`}的“${column}”：${personalWordNames[word.wordKind].zh} ${word.covered}`,
  );
  const en = shown.map(
    ({ row, name, column, word }) =>
      `row ${row}${name === '' ? '' : ` “${name}”`}, “${column}”: ${personalWordNames[word.wordKind].en} ${word.covered}`,
  );
  return {
    code: 'personal-data',
    message: {
      zh: `图层“${layerName}”里有个人信息，没有写出文件。${zh.join('；')}${rest > 0 ? `；另有 ${rest} 处` : ''}`,
      en: `The layer “${layerName}” holds personal data, so no file was written. ${en.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
    },
    hint: {
      zh: '去掉这些内容，或重新导入不含这一列的文件；小区名称和门牌只写到楼栋',
      en: 'Take it out, or import the file again without that column; names and addresses go down to the building only',
    },
  };
}
