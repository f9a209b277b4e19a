import { expect, it } from 'vitest';
import {
  countByCode,
  filterFindings,
  orderFindings,
} from '../../../renderer/panels/drawer/arrange-findings.ts';
import { finding } from '../sample-records.ts';

const findings = [
  finding({ id: 'declared', severity: 'declared', children: 900 }),
  finding({ id: 'sliver', code: 'sliver', severity: 'warning' }),
  finding({ id: 'small', children: 3 }),
  finding({ id: 'gap', code: 'gap', children: 0 }),
  finding({ id: 'large', children: 80, text: { zh: '警钟街小学重叠', en: 'overlap' } }),
];

it('puts errors first, the most children first, and what is declared last', () => {
  expect(orderFindings(findings).map(({ id }) => id)).toEqual([
    'large',
    'small',
    'gap',
    'sliver',
    'declared',
  ]);
});

it('counts the kinds that occur', () => {
  expect(countByCode(findings)).toEqual([
    ['overlap', 3],
    ['gap', 1],
    ['sliver', 1],
  ]);
});

it('narrows by kind and by words of the sentence', () => {
  const by = (code: 'gap' | null, text: string) =>
    filterFindings(findings, { code, text, language: 'zh' }).map(({ id }) => id);
  expect(by('gap', '')).toEqual(['gap']);
  expect(by(null, '警钟')).toEqual(['large']);
  expect(by('gap', '警钟')).toEqual([]);
});
