import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { baseName, type MapBase } from '../../../shared/model/notice-record.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Field } from '../../components/field.tsx';

/** The picture under the maps: which one it is, and the way to be without it. Chosen on the command line. */
export function MapBaseField({ base, onRemove }: { readonly base: MapBase; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('notice.mapBase')} hint={t('notice.mapBaseHint')}>
      {(id) => (
        <div style={{ display: 'flex', gap: 8 }}>
          <Input id={id} readOnly title={base.file} value={`${baseName(base.file)} · ${base.crs}`} />
          <ActionButton onPress={onRemove}>{t('notice.removeMapBase')}</ActionButton>
        </div>
      )}
    </Field>
  );
}
