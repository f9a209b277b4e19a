// The seat ledger for `agreements PROJECT ledger`: every agreement with the years of its term, and the seat book of a plan.
import { agreementLedger } from '../../shared/agreements/agreement-ledger.ts';
import { agreementBalance } from '../../shared/agreements/balance.ts';
import { seatBook } from '../../shared/checks/seat-book.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Agreement, Plan } from '../../shared/model/records.ts';
import { type Result, succeed } from '../../shared/model/result.ts';
import { stageNames } from '../../shared/model/stage.ts';
import { choosePlan } from './choose-plan.ts';
import type { CommandOutput } from './command.ts';
import { textTable } from './text-table.ts';
import { agreementStatusNames } from './words.ts';

type Say = (text: LocalizedText) => string;

/** Refuses a plan that is named and not there; a project without plans has no seat book. */
export function ledgerAnswer(
  state: ProjectState,
  agreements: readonly Agreement[],
  planName: string | undefined,
  say: Say,
): Result<CommandOutput> {
  const plan = choosePlan(state, planName);
  if (!plan.ok && planName !== undefined) return plan;
  const ledger = agreements.map((agreement) => ledgerRow(agreement, state));
  const book = plan.ok ? bookOf(state, plan.value) : null;
  return succeed({
    json: { ledger, book },
    text: [...ledgerTable(ledger, say), ...(book ? ['', ...bookTable(book, say)] : [])],
    status: 0,
  });
}

function ledgerRow(agreement: Agreement, state: ProjectState) {
  const { seatsForFirst, seatsForSecond } = agreementBalance(agreement);
  return {
    agreement: agreement.id,
    title: agreement.title,
    stage: agreement.stage,
    status: agreement.status,
    parties: agreement.partyIds.map((party) => state.authority.get(party)?.name ?? party),
    fromSchoolYear: agreement.fromSchoolYear,
    toSchoolYear: agreement.toSchoolYear,
    childrenTolerance: agreement.childrenTolerance,
    seatsForFirst,
    seatsForSecond,
    balanceSeats: seatsForFirst - seatsForSecond,
    years: agreementLedger(state, agreement),
  };
}

function bookOf(state: ProjectState, plan: Plan) {
  const { campuses, ...totals } = seatBook(state, plan);
  return {
    plan: plan.name,
    planId: plan.id,
    stage: plan.stage,
    schoolYear: plan.schoolYear,
    ...totals,
    campuses: campuses.map((campus) => ({ name: state.campus.get(campus.campusId)?.name ?? '', ...campus })),
  };
}

function ledgerTable(ledger: readonly ReturnType<typeof ledgerRow>[], say: Say): string[] {
  const heading = [
    { zh: '协议', en: 'Agreement' },
    { zh: '学段', en: 'Stage' },
    { zh: '学年', en: 'Year' },
    { zh: '状态', en: 'Status' },
    { zh: '甲方得（座）', en: 'For the first (seats)' },
    { zh: '乙方得（座）', en: 'For the second (seats)' },
    { zh: '差额（座）', en: 'Balance (seats)' },
    { zh: '甲方儿童（人）', en: 'Of the first (children)' },
    { zh: '乙方儿童（人）', en: 'Of the second (children)' },
    { zh: '差额（人）', en: 'Balance (children)' },
    { zh: '甲方已用（座）', en: 'Used by the first (seats)' },
    { zh: '乙方已用（座）', en: 'Used by the second (seats)' },
    { zh: '结转（人）', en: 'Carried over (children)' },
    { zh: '入池（座）', en: 'Pooled (seats)' },
    { zh: '退回（座）', en: 'Given back (seats)' },
  ].map(say);
  const rows = ledger.flatMap(({ title, stage, years }) =>
    years.map((year) => [
      title,
      say(stageNames[stage]),
      String(year.schoolYear),
      say(agreementStatusNames[year.status]),
      ...[
        year.seatsForFirst,
        year.seatsForSecond,
        year.balanceSeats,
        year.childrenOfFirst,
        year.childrenOfSecond,
        year.balanceChildren,
        year.usedByFirst,
        year.usedBySecond,
        year.carriedOverChildren,
        year.pooledSeats,
        year.releasedSeats,
      ].map((count) => (count === null ? '—' : String(count))),
    ]),
  );
  return textTable([heading, ...rows]);
}

/** Only campuses that agreements touch, and the sum of all of them. */
function bookTable(book: ReturnType<typeof bookOf>, say: Say): string[] {
  const heading = [
    `${book.plan} ${book.schoolYear}`,
    ...[
      { zh: '基础学位（座）', en: 'Base (seats)' },
      { zh: '转入（座）', en: 'In (seats)' },
      { zh: '转出（座）', en: 'Out (seats)' },
      { zh: '可用（座）', en: 'Available (seats)' },
    ].map(say),
  ];
  const rows = book.campuses
    .filter((campus) => campus.in > 0 || campus.out > 0)
    .map((campus) => [campus.name, ...[campus.base, campus.in, campus.out, campus.available].map(String)]);
  const ins = book.campuses.reduce((sum, campus) => sum + campus.in, 0);
  const outs = book.campuses.reduce((sum, campus) => sum + campus.out, 0);
  const homeless =
    book.inWithoutHome > 0
      ? [
          [
            say({ zh: '不在本方片区内的小区', en: 'Estates outside their own side’s catchments' }),
            '',
            String(book.inWithoutHome),
            '',
            String(book.inWithoutHome),
          ],
        ]
      : [];
  const total = [
    say({ zh: '全市合计', en: 'All campuses' }),
    ...[book.totalBase, ins + book.inWithoutHome, outs, book.totalAvailable].map(String),
  ];
  return textTable([heading, ...rows, ...homeless, total]);
}
