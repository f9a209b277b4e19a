// 学校名册 as an office keeps it: a title over all columns, a block for each authority with its name merged beside it,
// and a 小计 row under each block.
import { formatSheet } from '../files/write-sheet.ts';
import { authorityNames } from './authorities.ts';
import { toDegrees } from './bureau-coordinates.ts';
import { demonstrationNotice } from './demonstration-notice.ts';
import { childrenPerClass, type PlacedCampus, type SampleCity } from './sample-city.ts';
import { schoolCode } from './school-roster.ts';

const columns = [
  ['管理主体', 14],
  ['学校名称', 24],
  ['校区', 10],
  ['标识码', 14],
  ['办学类型', 18],
  ['地址', 34],
  ['联系电话', 16],
  ['小学班数', 10],
  ['小学学位', 10],
  ['初中班数', 10],
  ['初中学位', 10],
  ['经度', 14],
  ['纬度', 14],
] as const;

/** The bytes of the .xlsx; equal cities give equal bytes. Classes are those of one grade, seats those of one year. */
export function formatRosterSheet(city: SampleCity, createdAt: Date): Promise<Buffer> {
  const title = `2025年义务教育学校名册（班数为起始年级班数）　${demonstrationNotice}`;
  const rows: (string | number | null)[][] = [[title], columns.map(([name]) => name)];
  const merges: [number, number, number, number][] = [[1, 1, 1, columns.length]];
  const subtotals: number[] = [];
  for (const authority of authorityNames) {
    const campuses = city.campuses.filter((campus) => campus.authority === authority);
    const first = rows.length + 1;
    campuses.forEach((campus, index) => {
      rows.push(campusRow(campus, `0816-5552${String(first + index).padStart(3, '0')}`));
    });
    merges.push([first, 1, rows.length, 1]);
    rows.push(subtotalRow(campuses));
    subtotals.push(rows.length);
  }
  return formatSheet(
    {
      name: '学校名册',
      rows,
      columnWidths: columns.map(([, width]) => width),
      boldRows: [1, 2],
      italicRows: subtotals,
      textColumns: [4],
      merges,
    },
    createdAt,
  );
}

function campusRow(campus: PlacedCampus, phone: string): (string | number | null)[] {
  const { primary, junior } = campus.classesPerGrade;
  const type = primary > 0 && junior > 0 ? '九年一贯制学校' : primary > 0 ? '小学' : '初级中学';
  const [longitude, latitude] = toDegrees(campus.location);
  return [
    campus.authority,
    campus.school,
    campus.campus || null,
    schoolCode(campus.school),
    type,
    campus.address,
    phone,
    primary || null,
    primary * childrenPerClass.primary || null,
    junior || null,
    junior * childrenPerClass.junior || null,
    longitude,
    latitude,
  ];
}

function subtotalRow(campuses: readonly PlacedCampus[]): (string | number | null)[] {
  const sum = (value: (campus: PlacedCampus) => number) =>
    campuses.reduce((total, campus) => total + value(campus), 0);
  return [
    '小计',
    null,
    null,
    null,
    null,
    null,
    null,
    sum(({ classesPerGrade }) => classesPerGrade.primary),
    sum(({ classesPerGrade }) => classesPerGrade.primary * childrenPerClass.primary),
    sum(({ classesPerGrade }) => classesPerGrade.junior),
    sum(({ classesPerGrade }) => classesPerGrade.junior * childrenPerClass.junior),
    null,
    null,
  ];
}
