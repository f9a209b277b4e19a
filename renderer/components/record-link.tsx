import { recordName } from '../state/record-name.ts';
import type { Selection } from '../state/selection.ts';
import { useRecords, useView } from '../state/use-session.ts';

/** The name of a record; pressing it selects the record everywhere. */
export function RecordLink({
  kind,
  id,
}: {
  readonly kind: Exclude<Selection['kind'], 'finding'>;
  readonly id: string;
}) {
  const name = recordName(useRecords(), { kind, id });
  const select = useView((view) => view.select);
  return (
    <button type="button" className="plain-button record-link" onClick={() => select({ kind, id })}>
      {name}
    </button>
  );
}
