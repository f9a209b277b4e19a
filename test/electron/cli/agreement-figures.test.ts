// One agreement, one set of figures: what the command line, the map, the findings, the notice and its .docx say of it is
// the same. And what ending it would open is what ending it opens.
import { expect, test } from 'vitest';
import { readLimits } from '../../../data/files/read-limits.ts';
import { listZip } from '../../../data/files/read-zip.ts';
import { renderNoticeDocx } from '../../../data/notice/docx/notice-docx.ts';
import { endingAnswer } from '../../../electron/cli/agreement-ending-output.ts';
import { ledgerAnswer } from '../../../electron/cli/agreement-ledger-output.ts';
import { describeHit } from '../../../renderer/map/overlays/describe-hit.ts';
import { campusLoads, seatLoads } from '../../../renderer/map/sources/plan-facts.ts';
import { agreementRelations } from '../../../shared/agreements/agreement-relations.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { seatBalance } from '../../../shared/checks/seat-balance.ts';
import { unitServices } from '../../../shared/checks/unit-services.ts';
import { createProjectState, listRecords } from '../../../shared/model/project-state.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { buildNotice } from '../../../shared/notice/build-notice.ts';
import { agreement, campus, catchment, plan, stateWith, unit } from '../../shared/checks/small-plan.ts';
import { afterCommands } from '../../shared/commands/small-city.ts';

/** The east serves a strip of the west too; who lives there may choose. The west has five seats for ten children. */
const terms = agreement([['w', 'west', 'east', 4]], { title: '边界小区双重纳入协议' });
const small = stateWith(
  campus('west', 500, 500, 5),
  { ...catchment('east', [900, 0, 1100, 1000]), authorityId: 'east' },
  unit('w', 930, 480),
  terms,
);
const records = listRecords(small).map((record) =>
  record.kind === 'campus' ? { ...record, schoolId: `school-${record.id}` } : record,
);
const state = createProjectState([
  ...records,
  ...['west', 'east'].map((id) => ({
    kind: 'school' as const,
    id: `school-${id}`,
    name: `${id}小学`,
    code: '',
    authorityId: id,
  })),
  ...agreementRelations(terms),
]);
const shown = (project: typeof state) =>
  ({
    project,
    planId: plan.id,
    report: null,
    loads: seatLoads(project, plan.id),
    selection: null,
    language: 'zh',
  }) as const;
const say = ({ zh }: { readonly zh: string }) => zh;

interface LedgerJson {
  readonly ledger: readonly {
    readonly seatsForFirst: number;
    readonly seatsForSecond: number;
    readonly years: readonly { readonly schoolYear: number; readonly childrenOfFirst: number }[];
  }[];
  readonly book: {
    readonly campuses: readonly {
      readonly campusId: string;
      readonly base: number;
      readonly in: number;
      readonly out: number;
      readonly available: number;
    }[];
  };
}

function ledgerJson(city = state): LedgerJson {
  const answer = ledgerAnswer(city, [...city.agreement.values()], undefined, say);
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  return JSON.parse(JSON.stringify(answer.value.json));
}

function findingsOf(city: typeof state): readonly Finding[] {
  const report = checkPlan({ state: city, planId: plan.id });
  expect(report.failures).toEqual([]);
  return report.findings;
}

test('ledger, seat book, map, findings, inspector, notice and .docx say the same of an agreement', async () => {
  const { ledger, book } = ledgerJson();
  const [entry] = ledger;
  const seats = entry?.seatsForFirst;
  const children = entry?.years.find(({ schoolYear }) => schoolYear === plan.schoolYear)?.childrenOfFirst;
  expect([seats, entry?.seatsForSecond, children]).toEqual([4, 0, 10]);
  const [west, east] = ['west', 'east'].map((id) => book.campuses.find(({ campusId }) => campusId === id));
  expect(west).toMatchObject({ base: 5, in: seats, out: 0, available: 9 });
  expect(east).toMatchObject({ base: 100, in: 0, out: seats, available: 96 });

  const loads = campusLoads(state, plan.id, seatLoads(state, plan.id));
  expect(loads.get('west')).toMatchObject({ seats: west?.available, children });
  expect(loads.get('east')).toMatchObject({ seats: east?.available, children: 0 });
  const hit = { kind: 'campus', id: 'west' } as const;
  expect(describeHit(hit, shown(state))?.lines.join(' ')).toContain(
    `${children} 名适龄儿童 / ${west?.available} 个学位`,
  );

  const full = findingsOf(state).find(({ code }) => code === 'over-capacity');
  expect(full).toMatchObject({ a: 'west', seats: west?.available, children });

  const services = unitServices(state, plan, 'w');
  expect(services.find(({ relationKind }) => relationKind === 'dual')).toMatchObject({
    quota: seats,
    children: { least: 0, most: children },
  });

  const notice = buildNotice(state, plan.id, { allowDraft: true });
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  const sentence = `每年west区小区学位${seats}个，涉及w苑1个小区`;
  const text = JSON.stringify(notice.value.blocks);
  expect(text).toContain(sentence);
  expect(notice.value.agreementLines.map((line) => line.seats)).toEqual([seats]);
  expect(textOf(await renderNoticeDocx(notice.value, null))).toContain(sentence);
});

test('with a declared share the same figures stand everywhere: seats stay with the children counted there', async () => {
  const shared: Agreement = { ...terms, items: terms.items.map((item) => ({ ...item, sharePercent: 30 })) };
  const city = createProjectState([...listRecords(state), shared]);
  const { ledger, book } = ledgerJson(city);
  const year = ledger[0]?.years.find(({ schoolYear }) => schoolYear === plan.schoolYear);
  expect([ledger[0]?.seatsForFirst, year?.childrenOfFirst]).toEqual([4, 10]);
  const counted = { west: 7, east: 3 };
  const balances = seatBalance(city, plan.id);
  const services = unitServices(city, plan, 'w');
  for (const side of ['west', 'east'] as const) {
    const booked = book.campuses.find(({ campusId }) => campusId === side);
    expect(booked).toMatchObject(
      side === 'west'
        ? { base: 5, in: 1, out: 0, available: 6 }
        : { base: 100, in: 0, out: 1, available: 99 },
    );
    const figures = { seats: booked?.available, children: counted[side] };
    expect(balances.find(({ catchmentId }) => catchmentId === side)).toMatchObject(figures);
    expect(campusLoads(city, plan.id, seatLoads(city, plan.id)).get(side)).toMatchObject(figures);
    expect(describeHit({ kind: 'campus', id: side }, shown(city))?.lines.join(' ')).toContain(
      `${counted[side]} 名适龄儿童 / ${booked?.available} 个学位`,
    );
    expect(services.find(({ catchmentId }) => catchmentId === side)?.children).toEqual({
      least: counted[side],
      most: counted[side],
    });
  }
  const full = findingsOf(city).find(({ code }) => code === 'over-capacity');
  expect(full).toMatchObject({ a: 'west', seats: 6, children: 7 });
  const notice = buildNotice(city, plan.id, { allowDraft: true });
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  const sentence = `每年west区小区学位${ledger[0]?.seatsForFirst}个，涉及w苑1个小区`;
  expect(JSON.stringify(notice.value.blocks)).toContain(sentence);
  expect(textOf(await renderNoticeDocx(notice.value, null))).toContain(sentence);
});

test('what `ending` announces is what becomes an error once the agreement is revoked', () => {
  const answer = endingAnswer(state, terms.id, undefined, say);
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  const { becomeErrors } = answer.value.json as { readonly becomeErrors: readonly Finding[] };
  const announced = becomeErrors.map(({ id }) => id).sort();
  expect(announced.length).toBeGreaterThan(0);
  const errorsOf = (city: typeof state) =>
    new Set(findingsOf(city).flatMap(({ id, severity }) => (severity === 'error' ? id : [])));
  const before = errorsOf(state);
  const revoked = afterCommands(state, [
    { name: 'revoke-agreement', agreementId: terms.id, by: '联席办', reason: '新校建成' },
  ]);
  const opened = [...errorsOf(revoked)].filter((id) => !before.has(id) && announced.includes(id)).sort();
  expect(opened).toEqual(announced);
  expect(answer.value.text[0]).toContain(`有 ${announced.length} 处变成错误`);
});

test('`ending` of an agreement that is not there is refused', () => {
  const answer = endingAnswer(state, 'nowhere', undefined, say);
  expect(answer.ok).toBe(false);
});

/** The words of a .docx, without its markup. */
function textOf(bytes: Uint8Array): string {
  const entries = listZip(bytes, 'notice.docx', readLimits);
  const xml = entries.ok && entries.value.find(({ name }) => name === 'word/document.xml')?.read();
  return new TextDecoder().decode(xml || new Uint8Array()).replace(/<[^>]+>/gu, '');
}
