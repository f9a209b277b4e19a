import { describe, expect, it } from 'vitest';
import { recogniseTable } from '../../../shared/import/recognise-table.ts';

const header = ['小区名称', '户数'];

function issuesOf(...lines: readonly (readonly string[])[]) {
  return recogniseTable([header, ...lines]).issues.map(({ severity, code, row }) => [severity, code, row]);
}

describe('a line against its header', () => {
  it('is refused where a text stands beyond the last column, and still counts as read', () => {
    const table = recogniseTable([header, ['甲苑', '一期', '20'], ['乙苑', '30']]);
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(table.issues).toMatchObject([
      { severity: 'error', code: 'too-many-cells', row: 2, message: { zh: expect.stringContaining('“20”') } },
    ]);
  });

  it('may have blank cells beyond the last column', () => {
    expect(issuesOf(['甲苑', '20', '', ' '])).toEqual([]);
  });

  it('is named where it is shorter; a hundred such lines are one remark', () => {
    const lines = Array.from({ length: 100 }, (_, index) => [`${index}苑`]);
    expect(issuesOf(['甲苑', '20'], ...lines)).toEqual([['warning', 'too-few-cells', 3]]);
    const { message } = recogniseTable([header, ...lines]).issues[0] ?? {};
    expect(message?.zh).toContain('第 2、3、4、5、6 … (100) 行');
  });
});

describe('a header', () => {
  it('with a column that has content but no name: the column is named by its place', () => {
    const { columns, rows, issues } = recogniseTable([
      ['小区名称', '', '户数'],
      ['甲苑', '', '20'],
      ['乙苑', '二期', '30'],
    ]);
    expect(columns).toEqual(header);
    expect(rows[1]?.values).toEqual({ 小区名称: '乙苑', 户数: '30' });
    expect(issues).toMatchObject([{ severity: 'warning', code: 'unnamed-column', row: 3 }]);
    expect(issues[0]?.message.zh).toContain('第 2 列没有列名');
  });

  it('with an empty column is quiet about it', () => {
    const { issues } = recogniseTable([
      ['小区名称', '', '户数'],
      ['甲苑', ' ', '20'],
    ]);
    expect(issues).toEqual([]);
  });

  it('with a name twice says which column is read as what', () => {
    const { rows, issues } = recogniseTable([
      ['小区名称', '户数', '户数'],
      ['甲苑', '20', '30'],
    ]);
    expect(rows[0]?.values).toEqual({ 小区名称: '甲苑', 户数: '20', 户数_2: '30' });
    expect(issues).toMatchObject([{ severity: 'warning', code: 'repeated-column', row: 1 }]);
    expect(issues[0]?.message.en).toContain('column 3 was read as “户数_2”');
  });

  it('with a name that only looks like a repeated one is quiet', () => {
    const { issues } = recogniseTable([
      ['小区名称', '户数', '户数_2'],
      ['甲苑', '20', '30'],
    ]);
    expect(issues).toEqual([]);
  });

  it('says which lines of several texts stand above it', () => {
    const { issues } = recogniseTable([['绵阳市小区'], ['甲苑', '20'], header, ['乙苑', '30']]);
    expect(issues).toMatchObject([{ severity: 'warning', code: 'above-header', row: 2 }]);
  });
});
