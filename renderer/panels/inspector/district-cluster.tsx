import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Catchment } from '../../../shared/model/records.ts';
import { RecordLink } from '../../components/record-link.tsx';
import { useRecords } from '../../state/use-session.ts';

interface DistrictClusterProps {
  readonly district: Catchment;
  readonly unavailableReason: string | null;
  readonly onEdit: (changes: { readonly clusterId: string | null }) => void;
}

/** The cluster that a school district is for, with its schools and their roles. */
export function DistrictCluster({ district, unavailableReason, onEdit }: DistrictClusterProps) {
  const { t } = useTranslation();
  const { cluster } = useRecords();
  const chosen = cluster.get(district.clusterId ?? '');
  return (
    <section>
      <h4>{t('districts.cluster')}</h4>
      {unavailableReason === null ? (
        <ClusterSelect
          label={t('districts.cluster')}
          authorityId={district.authorityId}
          value={district.clusterId}
          onChange={(clusterId) => onEdit({ clusterId })}
        />
      ) : (
        <p>{chosen?.name ?? t('districts.noCluster')}</p>
      )}
      <ul className="record-list">
        {chosen?.members.map(({ schoolId, role }) => (
          <li key={schoolId} className="row">
            <span className="grow">
              <RecordLink kind="school" id={schoolId} />
            </span>
            <span className="faint">{t(`districts.roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ClusterSelectProps {
  readonly id?: string;
  readonly label: string;
  readonly authorityId: string | null;
  readonly value: string | null;
  readonly onChange: (clusterId: string | null) => void;
}

export function ClusterSelect({ id, label, authorityId, value, onChange }: ClusterSelectProps) {
  const { t } = useTranslation();
  const options = [...useRecords().cluster.values()]
    .filter((one) => authorityId === null || one.authorityId === authorityId)
    .map((one) => ({ value: one.id, label: one.name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label={label}
      style={{ width: '100%' }}
      value={value ?? ''}
      options={[{ value: '', label: t('districts.noCluster') }, ...options]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}
