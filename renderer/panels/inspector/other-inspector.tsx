import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../shared/model/records.ts';
import { FactList } from '../../components/fact-list.tsx';
import { recordName } from '../../state/record-name.ts';
import { useRecords } from '../../state/use-session.ts';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';

const layerOfKind = {
  district: 'districts',
  road: 'roads',
  barrier: 'barriers',
  reference: 'reference',
} as const;

/** Things that are only looked at: districts, roads, rivers, reference features. */
export function OtherInspector({ kind, id }: { readonly kind: RecordKind; readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const record = records[kind].get(id);
  if (!record) return <Gone />;
  const layer = kind in layerOfKind ? t(`layers.${layerOfKind[kind as keyof typeof layerOfKind]}`) : '';
  return (
    <>
      <InspectorTitle kind={layer}>{recordName(records, { kind, id })}</InspectorTitle>
      <FactList
        facts={[
          ...('code' in record ? [{ label: t('inspector.code'), value: record.code }] : []),
          ...('attributes' in record
            ? Object.entries(record.attributes).map(([label, value]) => ({ label, value }))
            : []),
        ]}
      />
    </>
  );
}
