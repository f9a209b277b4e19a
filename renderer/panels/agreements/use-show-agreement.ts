import { selectionExtent } from '../../state/selection-extent.ts';
import { useRecords, useView } from '../../state/use-session.ts';

/** Selects an agreement everywhere and brings its estates and campuses into view. */
export function useShowAgreement(): (agreementId: string) => void {
  const records = useRecords();
  const select = useView((view) => view.select);
  const zoom = useView((view) => view.zoom);
  return (id) => {
    select({ kind: 'agreement', id });
    zoom(selectionExtent(records, null, { kind: 'agreement', id }));
  };
}
