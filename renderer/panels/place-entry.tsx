import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/model/result.ts';
import { mapExtent } from '../state/extent.ts';
import { useRecords, useSettings, useView } from '../state/use-session.ts';
import { parsePlace } from '../tools/coordinate-entry/parse-place.ts';

/** A place by its figures for the tool in hand. Enter hands it over and stays open for the next; Escape closes. */
export function PlaceEntry() {
  const { t } = useTranslation();
  const records = useRecords();
  const settings = useSettings();
  const language = useView((view) => view.language);
  const look = useView((view) => view.look);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const enter = () => {
    const place = parsePlace(text, {
      centralMeridian: settings?.centralMeridian ?? 105,
      extent: mapExtent(records),
    });
    setRefusal(place.ok ? null : place.refusal);
    if (!place.ok) return;
    setText('');
    look({ enteredPlace: { position: place.value } });
  };
  return (
    <div className="place-entry">
      {refusal ? (
        <span className="place-refusal" role="alert">
          {refusal.message[language]} · {refusal.hint[language]}
        </span>
      ) : null}
      <Input
        size="small"
        autoFocus
        aria-label={t('tools.enterPlace')}
        placeholder={t('tools.placeExample')}
        status={refusal ? 'error' : ''}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(null);
        }}
        onPressEnter={enter}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          look({ isEnteringPlace: false });
        }}
      />
    </div>
  );
}
