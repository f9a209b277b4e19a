import { catchmentsOfPlan, type ProjectState } from '../../shared/model/project-state.ts';
import { currentPlan } from './current-plan.ts';
import { campusName } from './record-name.ts';

export type FoundKind = 'campus' | 'unit' | 'catchment' | 'authority' | 'agreement';

export interface FoundRecord {
  readonly selection: { readonly kind: FoundKind; readonly id: string };
  readonly name: string;
  readonly detail: string;
}

/** Records whose name, community or house number contains the text; names that begin with it come first. */
export function findByName(
  records: ProjectState,
  planId: string | null,
  text: string,
  most: number,
): readonly FoundRecord[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const plan = currentPlan(records, planId);
  const found: FoundRecord[] = [];
  const take = (kind: FoundKind, id: string, name: string, more: readonly string[] = []) => {
    const inMore = more.find((one) => one.toLowerCase().includes(wanted));
    if (name.toLowerCase().includes(wanted) || inMore)
      found.push({ selection: { kind, id }, name, detail: inMore ?? '' });
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
  const rank = ({ name }: FoundRecord) => {
    const place = name.toLowerCase().indexOf(wanted);
    return place < 0 ? 2 : place === 0 ? 0 : 1;
  };
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, most);
}
