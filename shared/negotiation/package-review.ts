// What receiving a package would change on this side, before anything is changed.
import { agreementBalance } from '../agreements/balance.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Agreement, Campus, Unit } from '../model/records.ts';
import type { AgreementPackage } from './agreement-package.ts';
import { missingRecords, type PackagePurpose } from './receive-package.ts';

/** One fact, as it is here and as it would be; null where there is none. */
export interface ReviewedChange {
  readonly what: LocalizedText;
  readonly before: LocalizedText | null;
  readonly after: LocalizedText | null;
}

/** Whether a key was met before: on this machine, in this project, for the first time, or another one than before. */
export type KeyStanding = 'own' | 'known' | 'new' | 'changed';

export interface ReviewedSigner {
  readonly authorityId: string;
  readonly name: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly fingerprint: string;
  readonly standing: KeyStanding;
}

export interface PackageReview {
  readonly contentSha256: string;
  readonly purpose: PackagePurpose;
  readonly madeAt: string;
  readonly fromAuthorityId: string;
  readonly agreement: Agreement;
  readonly signers: readonly ReviewedSigner[];
  /** Terms that differ from ours; for a new agreement all of them. */
  readonly terms: readonly ReviewedChange[];
  /** Names of records that would be added. */
  readonly added: readonly LocalizedText[];
  /** Where the other office's data differ from ours; ours stay. */
  readonly differences: readonly ReviewedChange[];
}

/** Terms of the agreement that would change in this project. */
export function reviewTerms(state: ProjectState, { agreement, records }: AgreementPackage): ReviewedChange[] {
  const ours = state.agreement.get(agreement.id);
  const nameOf = (id: string) =>
    records.find((record) => record.id === id)?.name ??
    state.unit.get(id)?.name ??
    state.campus.get(id)?.name ??
    state.authority.get(id)?.name ??
    id;
  const facts = (one: Agreement): Map<string, ReviewedChange> =>
    new Map(factsOf(one, nameOf).map((fact) => [fact.what.zh, fact]));
  const [before, after] = [ours ? facts(ours) : new Map<string, ReviewedChange>(), facts(agreement)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ReviewedChange[] => {
    const [old, now] = [before.get(key), after.get(key)];
    const what = (now ?? old)?.what;
    if (!what || old?.after?.zh === now?.after?.zh) return [];
    return [{ what, before: old?.after ?? null, after: now?.after ?? null }];
  });
}

function factsOf(agreement: Agreement, nameOf: (id: string) => string): ReviewedChange[] {
  const { seatsForFirst, seatsForSecond } = agreementBalance(agreement);
  const [first, second] = agreement.partyIds.map(nameOf);
  const text = (what: LocalizedText, value: string): ReviewedChange[] =>
    value === '' ? [] : [{ what, before: null, after: { zh: value, en: value } }];
  return [
    ...text({ zh: '协议编号', en: 'Number' }, agreement.number),
    ...text({ zh: '名称', en: 'Title' }, agreement.title),
    ...text({ zh: '执行年度', en: 'Term' }, `${agreement.fromSchoolYear}—${agreement.toSchoolYear}`),
    ...text(
      { zh: `${first}儿童到${second}的学位`, en: `Seats of ${second} for ${first}` },
      String(seatsForFirst),
    ),
    ...text(
      { zh: `${second}儿童到${first}的学位`, en: `Seats of ${first} for ${second}` },
      String(seatsForSecond),
    ),
    ...text({ zh: '容许差额（人）', en: 'Tolerance (children)' }, String(agreement.childrenTolerance)),
    ...agreement.items.flatMap(({ unitId, campusId, seats }) =>
      text(
        {
          zh: `${nameOf(unitId)} → ${nameOf(campusId)}（学位）`,
          en: `${nameOf(unitId)} → ${nameOf(campusId)} (seats)`,
        },
        String(seats),
      ),
    ),
    ...text({ zh: '依据', en: 'Basis' }, agreement.basis),
    ...text({ zh: '联系人', en: 'Contact' }, agreement.contact),
    ...text({ zh: '备注', en: 'Note' }, agreement.note),
  ];
}

const kindNames = {
  authority: { zh: '管理主体', en: 'authority' },
  school: { zh: '学校', en: 'school' },
  campus: { zh: '校区', en: 'campus' },
  unit: { zh: '小区', en: 'estate' },
} as const;

/** What would be added besides the agreement. */
export function reviewAdded(state: ProjectState, incoming: AgreementPackage): LocalizedText[] {
  return missingRecords(state, incoming).flatMap((record) => {
    if (!('name' in record) || !(record.kind in kindNames)) return [];
    const kind = kindNames[record.kind as keyof typeof kindNames];
    return [{ zh: `${kind.zh} ${record.name}`, en: `${kind.en} ${record.name}` }];
  });
}

/** Names, children and seats that the other office has otherwise. An estate of two names is how notices contradict. */
export function reviewDifferences(
  state: ProjectState,
  { agreement, records }: AgreementPackage,
): ReviewedChange[] {
  return records.flatMap((theirs): ReviewedChange[] => {
    const ours = state[theirs.kind].get(theirs.id);
    if (!ours || !('name' in ours)) return [];
    const changes: ReviewedChange[] = [];
    const compare = (what: LocalizedText, before: string, after: string) => {
      if (before !== after) changes.push({ what, before: both(before), after: both(after) });
    };
    compare({ zh: `${ours.name}：名称`, en: `${ours.name}: name` }, ours.name, theirs.name);
    if (theirs.kind === 'unit') {
      for (let year = agreement.fromSchoolYear; year <= agreement.toSchoolYear; year += 1) {
        compare(
          { zh: `${ours.name}：${year} 年适龄儿童`, en: `${ours.name}: children of ${year}` },
          childrenIn(ours as Unit, agreement, year),
          childrenIn(theirs, agreement, year),
        );
      }
    }
    if (theirs.kind === 'campus') {
      compare(
        { zh: `${ours.name}：基础学位`, en: `${ours.name}: base seats` },
        seatsOf(ours as Campus, agreement),
        seatsOf(theirs, agreement),
      );
    }
    return changes;
  });
}

function both(text: string): LocalizedText {
  return { zh: text, en: text };
}

function childrenIn(unit: Unit, { stage }: Agreement, year: number): string {
  const counts = unit.children.filter((entry) => entry.stage === stage && entry.intakeYear === year);
  return counts.length === 0 ? '—' : String(counts.reduce((sum, { count }) => sum + count, 0));
}

function seatsOf(campus: Campus, { stage }: Agreement): string {
  return String(campus.stages.find((offered) => offered.stage === stage)?.baseSeats ?? '—');
}
