import { useTranslation } from 'react-i18next';
import { findByName } from '../state/find-by-name.ts';
import { selectionExtent } from '../state/selection-extent.ts';
import { useCurrentPlan, useRecords, useView } from '../state/use-session.ts';
import { PickDialog } from './pick-dialog.tsx';
import { useMatchText } from './use-match-text.ts';

const mostShown = 60;

/** Schools, estates, catchments by name; picking one selects it and brings it into view. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const records = useRecords();
  const planId = useView((view) => view.planId);
  const isOfDistricts = useCurrentPlan()?.planType === 'school-districts';
  const select = useView((view) => view.select);
  const zoom = useView((view) => view.zoom);
  const match = useMatchText();
  const find = (text: string) =>
    findByName(records, planId, text, mostShown, match).map(({ selection, name, detail }) => ({
      id: `${selection.kind} ${selection.id}`,
      label: name,
      detail: `${t(`find.kinds.${selection.kind === 'catchment' && isOfDistricts ? 'schoolDistrict' : selection.kind}`)} ${detail}`,
      unavailableReason: null,
      run: () => {
        select(selection);
        zoom(selectionExtent(records, null, selection));
      },
    }));
  return (
    <PickDialog
      title={t('find.title')}
      placeholder={t('find.hint')}
      find={find}
      nothingFound={(text) => t('find.none', { text })}
      onClose={onClose}
    />
  );
}
