// School ⇄ the table of schools.
import type { School } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly authority_id: string | null;
}

export const schools = defineRepository<School, SchoolRow, Record<never, never>>({
  kind: 'school',
  table: 'schools',
  columns: ['id', 'name', 'code', 'authority_id'],
  lists: {},
  toRow: ({ id, name, code, authorityId }) => ({ id, name, code, authority_id: authorityId }),
  fromRow: ({ id, name, code, authority_id }) => ({
    kind: 'school',
    id,
    name,
    code,
    authorityId: authority_id,
  }),
});
