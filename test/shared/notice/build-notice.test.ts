import { describe, expect, it } from 'vitest';
import { buildNotice } from '../../../shared/notice/build-notice.ts';
import type { NoticeDocument } from '../../../shared/notice/notice-document.ts';
import { joinHouseNumbers } from '../../../shared/notice/words/house-numbers.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../support/notice-city.ts';

function documentOf(options: Parameters<typeof buildNoticeCity>[0] = {}): NoticeDocument {
  const notice = buildNotice(buildNoticeCity(options), noticeCity.planId);
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  return notice.value;
}

const schoolsOf = (document: NoticeDocument, estateId: { estate: string; addresses: string }) =>
  document.estateLines
    .filter((line) => line.estate === estateId.estate && line.addresses === estateId.addresses)
    .map(({ school, relation }) => ({ school, relation }));

describe('buildNotice', () => {
  it('refuses a plan that is not frozen', () => {
    const notice = buildNotice(buildNoticeCity({ planStatus: 'draft' }), noticeCity.planId);
    expect(notice.ok ? null : notice.refusal.code).toBe('plan-not-frozen');
  });

  it('lets a draft through when asked and marks it', () => {
    const notice = buildNotice(buildNoticeCity({ planStatus: 'draft' }), noticeCity.planId, {
      allowDraft: true,
    });
    expect(notice.ok && notice.value.draftMark).toContain('不得公开');
  });

  it('moves a swapped estate to the receiving school and names it on both sides', () => {
    const document = documentOf();
    const state = buildNoticeCity();
    const unit = state.unit.get('unit-01-1');
    const lines = document.estateLines.filter(
      ({ estate, addresses }) =>
        estate === unit?.name && addresses === joinHouseNumbers(unit?.addresses ?? []),
    );
    expect(lines.map(({ relation }) => relation).sort()).toEqual([
      '数量对等调入',
      `数量对等调出（由${state.school.get('school-03')?.name}招生）`,
    ]);
  });

  it('lists a dual estate under both schools with the same agreement', () => {
    const document = documentOf();
    const dual = document.estateLines.filter(({ relation }) => relation === '双重纳入');
    expect(dual).toHaveLength(2);
    expect(new Set(dual.map(({ school }) => school)).size).toBe(2);
    expect(new Set(dual.map(({ agreement }) => agreement))).toEqual(
      new Set(['《涪城区经开区双重纳入协议》']),
    );
  });

  it('lists every estate of the city under at least one school', () => {
    const state = buildNoticeCity();
    const document = documentOf();
    const listed = new Set(document.estateLines.map(({ estate }) => estate));
    expect([...state.unit.values()].filter(({ name }) => !listed.has(name))).toEqual([]);
  });

  it('says what changed against the plan before', () => {
    const document = documentOf();
    const state = buildNoticeCity();
    const title = (number: string) => state.school.get(`school-${number}`)?.name;
    expect(
      document.changeLines.map(({ fromSchools, toSchools }) => ({ fromSchools, toSchools })),
    ).toContainEqual({
      fromSchools: title('01'),
      toSchools: title('03'),
    });
    expect(document.changeLines).toHaveLength(3);
  });

  it('prints placeholders for what only the office knows, and lists them', () => {
    const document = documentOf();
    expect(document.issuer).toBe('【发布单位全称】');
    expect(document.missing.map(({ field }) => field)).toEqual([
      'issuer',
      'basis',
      'period',
      'issued-on',
      'contacts',
      'map-review-number',
    ]);
  });

  it('misses only the review number once the words are written', () => {
    const document = documentOf({ notice: filledNotice });
    expect(document.missing.map(({ field }) => field)).toEqual(['map-review-number']);
    expect(JSON.stringify(document)).not.toContain('【');
  });

  it('never prints the number of children', () => {
    expect(JSON.stringify(documentOf({ notice: filledNotice }))).not.toContain('777');
  });

  it('gives the same document for the same state', () => {
    expect(documentOf()).toEqual(documentOf());
  });

  it('numbers the schools in the table as in the list', () => {
    const document = documentOf();
    const rows = document.annexes[0]?.table?.rows.filter((row) => row.rowType === 'cells') ?? [];
    const numbers = rows.map((row) => (row.rowType === 'cells' ? row.cells[0]?.badge?.text : ''));
    expect(numbers).toEqual(rows.map((_, index) => String(index + 1)));
    const first = document.estateLines.find(({ number }) => number === 1);
    expect(first && schoolsOf(document, first).length).toBeGreaterThan(0);
  });
});
