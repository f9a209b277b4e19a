import { currentPlan } from '../../shared/model/current-plan.ts';
import { catchmentsOfPlan, type ProjectState } from '../../shared/model/project-state.ts';
import { type MatchText, matchWords } from './match-text.ts';
import { campusName } from './record-name.ts';

export type FoundKind = 'campus' | 'unit' | 'catchment' | 'authority' | 'agreement';

export interface FoundRecord {
  readonly selection: { readonly kind: FoundKind; readonly id: string };
  readonly name: string;
  readonly detail: string;
}

/** After every match of a name: what is found by a house number or community only. */
const worstRank = 4;

/** Records whose name, community or house number contains the text; names that begin with it come first. `match` says what fits a name. */
export function findByName(
  records: ProjectState,
  planId: string | null,
  text: string,
  most: number,
  match: MatchText = matchWords,
): readonly FoundRecord[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  const plan = currentPlan(records, planId);
  const found: { readonly record: FoundRecord; readonly rank: number }[] = [];
  const take = (kind: FoundKind, id: string, name: string, more: readonly string[] = []) => {
    const rank = match(name, wanted);
    const inMore = more.find((one) => matchWords(one, wanted) !== null);
    if (rank === null && inMore === undefined) return;
    found.push({ record: { selection: { kind, id }, name, detail: inMore ?? '' }, rank: rank ?? worstRank });
  };
  for (const { id, address } of records.campus.values())
    take('campus', id, campusName(records, id), [address]);
  for (const { id, name, authorityId } of plan ? catchmentsOfPlan(records, plan.id) : []) {
    take('catchment', id, name, [records.authority.get(authorityId ?? '')?.name ?? '']);
  }
  for (const { id, name, community, addresses } of records.unit.values()) {
    take('unit', id, name, [community, ...addresses]);
  }
  for (const { id, name } of records.authority.values()) take('authority', id, name);
  for (const { id, title, number } of records.agreement.values()) take('agreement', id, title, [number]);
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ record }) => record);
}
