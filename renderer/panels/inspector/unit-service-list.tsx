import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type UnitService, unitServices } from '../../../shared/checks/unit-services.ts';
import type { ServiceRelation, Unit } from '../../../shared/model/records.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useCurrentPlan, useProject, useRecords, useView } from '../../state/use-session.ts';
import { AgreementStatusTag } from '../agreements/agreement-status-tag.tsx';

/** Which campuses may take a unit's children, on what ground, and where the children are counted. */
export function UnitServiceList({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const services = useMemo(
    () => (plan?.planType === 'catchments' ? unitServices(records, plan, unit.id) : []),
    [records, plan, unit.id],
  );
  const look = useView((view) => view.look);
  const shown = new Set(services.map(({ agreementId }) => agreementId));
  const others = [...records.agreement.values()].filter(
    ({ id, items }) => !shown.has(id) && items.some(({ unitId }) => unitId === unit.id),
  );
  const listed = new Set(services.map(({ relationId }) => relationId));
  const unlisted = [...records['service-relation'].values()].filter(
    ({ id, unitId, agreementId }) => unitId === unit.id && agreementId === null && !listed.has(id),
  );
  const isCountedOnce = services.some(({ relationKind }) => relationKind !== 'base');
  return (
    <section>
      <h4>{t('inspector.servedBy')}</h4>
      {services.some(({ relationKind }) => relationKind === 'base') ? null : (
        <p className="is-warning">{t('inspector.servedByNone')}</p>
      )}
      <ul className="record-list">
        {services.map((service) => (
          <ServiceRow key={service.campusId} service={service} />
        ))}
      </ul>
      {plan?.planType === 'catchments' && unlisted.length > 0 ? (
        <>
          <h4>{t('services.elsewhere')}</h4>
          <ul className="record-list">
            {unlisted.map((relation) => (
              <UnlistedRow key={relation.id} relation={relation} />
            ))}
          </ul>
        </>
      ) : null}
      {plan?.planType === 'catchments' ? (
        <div style={{ marginBlock: 6 }}>
          <ActionButton onPress={() => look({ dialog: { type: 'add-service', unitId: unit.id } })}>
            {t('services.addButton')}
          </ActionButton>
        </div>
      ) : null}
      {isCountedOnce ? <p className="faint">{t('services.rule')}</p> : null}
      {others.length > 0 ? (
        <>
          <h4>{t('services.otherAgreements')}</h4>
          <ul className="record-list">
            {others.map(({ id, status }) => (
              <li key={id}>
                <RecordLink kind="agreement" id={id} />
                <AgreementStatusTag status={status} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function ServiceRow({ service }: { readonly service: UnitService }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const termOf = useTerm();
  const { relationKind, quota, priority, children } = service;
  const { authorityId, agreementId, catchmentId, basis, relationId } = service;
  const terms = [
    stageNames[service.stage][language],
    ...(quota === null ? [] : [t('services.quota', { count: quota })]),
    ...(relationKind === 'base' ? [] : [t('services.priority', { count: priority })]),
    termOf(service),
  ];
  return (
    <li style={{ display: 'block' }}>
      <div className="row">
        <span className="grow">
          <RecordLink kind="campus" id={service.campusId} />
        </span>
        <span className="count-badge">{t(`services.kinds.${relationKind}`)}</span>
        {relationId === null ? null : <RemoveService relationId={relationId} campusId={service.campusId} />}
      </div>
      <div className="soft">
        {terms.join(' · ')}
        {authorityId ? (
          <>
            {' · '}
            <RecordLink kind="authority" id={authorityId} />
          </>
        ) : null}
      </div>
      <div className="soft">
        {agreementId ? <RecordLink kind="agreement" id={agreementId} /> : null}
        {relationKind === 'base' && catchmentId ? <RecordLink kind="catchment" id={catchmentId} /> : null}
        {basis === '' ? '' : ` ${basis}`}
      </div>
      <div className="number">
        {children.least === children.most
          ? t('services.counted', { count: children.least })
          : t('services.range', children)}
      </div>
    </li>
  );
}

/** A feeder or lottery of other years, another stage, or a school that has become the estate's own: it can be removed. */
function UnlistedRow({ relation }: { readonly relation: ServiceRelation }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const termOf = useTerm();
  const { id, campusId, stage, relationKind, basis } = relation;
  const what = [t(`services.kinds.${relationKind}`), stageNames[stage][language], termOf(relation), basis];
  return (
    <li>
      <div className="grow">
        <RecordLink kind="campus" id={campusId} />
        <div className="soft">{what.join(' · ')}</div>
      </div>
      <RemoveService relationId={id} campusId={campusId} />
    </li>
  );
}

function RemoveService({ relationId, campusId }: { readonly relationId: string; readonly campusId: string }) {
  const { t } = useTranslation();
  const campus = useRecords().campus.get(campusId)?.name ?? campusId;
  const runCommand = useProject((project) => project.runCommand);
  return (
    <IconButton
      label={t('services.remove', { campus })}
      icon={<X />}
      onPress={() => void runCommand({ name: 'remove-service', relationId })}
    />
  );
}

/** “from 2026”, “2026”, “2026–2028”. */
function useTerm() {
  const { t } = useTranslation();
  return ({
    fromSchoolYear: from,
    toSchoolYear: to,
  }: Pick<ServiceRelation, 'fromSchoolYear' | 'toSchoolYear'>) =>
    to === null
      ? t('services.since', { from })
      : to === from
        ? t('services.year', { from })
        : t('services.term', { from, to });
}
