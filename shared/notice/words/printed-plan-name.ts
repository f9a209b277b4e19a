import type { Plan } from '../../model/records.ts';

/** As a map names its plan: one that is final is no draft, whatever it was called while it was drawn (“…（草案）”). */
export function printedPlanName({ name, status }: Pick<Plan, 'name' | 'status'>): string {
  if (status !== 'frozen') return name;
  return name.replace(/\s*[（(](?:草案|草稿|draft)[）)]\s*$/iu, '') || name;
}
