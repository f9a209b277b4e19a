import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../shared/notice/paper.ts';
import { useView } from '../../state/use-session.ts';
import { useNoticeMap } from './use-notice-map.ts';

export interface MapSheetViewProps {
  readonly planId: string;
  readonly title: string;
  readonly paper: Paper;
}

/** The map as its files will show it: the overview, or any sheet of the map book. */
export function MapSheetView({ planId, title, paper }: MapSheetViewProps) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const [sheetNumber, setSheetNumber] = useState(1);
  const [names, setNames] = useState<readonly string[]>([]);
  const map = useNoticeMap(planId, paper, sheetNumber);
  const shownNames = map?.ok ? map.value.sheetNames : names;
  if (shownNames !== names) setNames(shownNames);
  const options = shownNames.map((name, place) => ({
    value: place + 1,
    label: place === 0 ? t('notice.sheetInNotice') : name,
  }));
  return (
    <>
      <Select
        aria-label={t('notice.sheet')}
        style={{ minWidth: 240, marginBottom: 12 }}
        value={sheetNumber}
        options={options.length > 0 ? options : [{ value: 1, label: t('notice.sheetInNotice') }]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setSheetNumber}
      />
      {map === null ? <p className="is-flush">{t('notice.drawing')}</p> : null}
      {map && !map.ok ? <p className="is-flush is-error">{map.refusal.message[language]}</p> : null}
      {map?.ok ? <img src={map.value.address} alt={title} /> : null}
    </>
  );
}
