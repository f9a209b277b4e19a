import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClusterPool, clusterPools } from '../../../shared/agreements/cluster-pools.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';

/** Clusters of the chosen authorities: schools with their roles, seats in the pool, who draws them, what goes back. */
export function ClustersSection() {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { authorityPair: pair, select } = useView((view) => view);
  const [openId, setOpenId] = useState<string | null>(null);
  const chosen = pair.filter((id) => id !== null);
  const pools = useMemo(() => (plan ? clusterPools(records, plan) : []), [records, plan]);
  const shown = pools
    .filter(({ clusterId }) => {
      const owner = records.cluster.get(clusterId)?.authorityId ?? null;
      return chosen.length === 0 || (owner !== null && chosen.includes(owner));
    })
    .sort((a, b) => b.pooledSeats - a.pooledSeats);
  if (shown.length === 0) return <EmptyState title={t('clusters.empty')} hint={t('clusters.emptyHint')} />;
  return (
    <div className="agreement-board">
      {shown.map((pool) => (
        <ClusterCard
          key={pool.clusterId}
          pool={pool}
          isOpen={pool.clusterId === openId}
          onToggle={() => {
            const next = pool.clusterId === openId ? null : pool.clusterId;
            setOpenId(next);
            select(next === null ? null : { kind: 'cluster', id: next });
          }}
        />
      ))}
    </div>
  );
}

interface ClusterCardProps {
  readonly pool: ClusterPool;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function ClusterCard({ pool, isOpen, onToggle }: ClusterCardProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const cluster = records.cluster.get(pool.clusterId);
  const owner = records.authority.get(cluster?.authorityId ?? '')?.name ?? '';
  return (
    <section className="stack" style={{ gap: 4 }}>
      <button
        type="button"
        className="agreement-card"
        aria-expanded={isOpen}
        aria-pressed={isOpen}
        onClick={onToggle}
      >
        <strong>{cluster?.name}</strong>
        <span className="soft">
          {owner} · {t('clusters.schools', { count: cluster?.members.length ?? 0 })}
        </span>
        <span className="soft number">
          {pool.pooledSeats > 0
            ? t('clusters.poolSums', {
                pooled: formatCount(pool.pooledSeats),
                drawn: formatCount(pool.drawnSeats),
                released: formatCount(pool.releasedSeats),
              })
            : t('clusters.noPool')}
        </span>
      </button>
      {isOpen ? <ClusterTable pool={pool} /> : null}
    </section>
  );
}

function ClusterTable({ pool }: { readonly pool: ClusterPool }) {
  const { t } = useTranslation();
  return (
    <>
      <table className="data-table" aria-label={t('clusters.campuses')}>
        <thead>
          <tr>
            <th scope="col">{t('clusters.campus')}</th>
            {(['base', 'pooled', 'drawn', 'released'] as const).map((column) => (
              <th key={column} scope="col" className="is-end">
                {t(`clusters.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pool.campuses.map((campus) => (
            <tr key={campus.campusId}>
              <td>
                <RecordLink kind="campus" id={campus.campusId} />{' '}
                <span className="faint">{t(`districts.roles.${campus.role}`)}</span>
              </td>
              <td className="is-end number">{formatCount(campus.baseSeats)}</td>
              <td className="is-end number">{formatCount(campus.pooledSeats)}</td>
              <td className="is-end number">{formatCount(campus.drawnSeats)}</td>
              <td className="is-end number">{formatCount(campus.releasedSeats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pool.draws.length > 0 ? (
        <>
          <h4>{t('clusters.draws')}</h4>
          <ol className="soft" style={{ margin: 0, paddingInlineStart: 20 }}>
            {pool.draws.map(({ unitId, campusId, seats }) => (
              <li key={`${unitId} ${campusId}`}>
                <RecordLink kind="unit" id={unitId} /> → <RecordLink kind="campus" id={campusId} />{' '}
                <span className="number">{t('inspector.seatsUnit', { count: seats })}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
