import { Input } from 'antd';
import type { MultiPolygon, Polygon } from 'geojson';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campusesInside } from '../../shared/checks/campuses-inside.ts';
import { isPointInPolygon } from '../../shared/geometry/point-in-polygon.ts';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { Dialog } from '../components/dialog.tsx';
import { DialogButtons } from '../components/dialog-buttons.tsx';
import { Field } from '../components/field.tsx';
import type { NewGround } from '../state/dialog.ts';
import { campusName } from '../state/record-name.ts';
import { useCurrentPlan, useRecords } from '../state/use-session.ts';
import { AuthoritySelect } from './authority-select.tsx';
import { CampusSelect } from './campus-select.tsx';
import { ClusterSelect } from './inspector/district-cluster.tsx';
import { useMakeCatchment } from './use-make-catchment.ts';

export interface NewCatchmentDialogProps {
  readonly from: NewGround;
  readonly onClose: () => void;
}

/** Name, authority and campuses of what was just drawn or painted; what lies inside is proposed. */
export function NewCatchmentDialog({ from, onClose }: NewCatchmentDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const make = useMakeCatchment();
  const proposed = proposeCatchment(records, groundOf(records, from), plan?.stage ?? 'primary');
  const isOfDistricts = plan?.planType === 'school-districts';
  const [name, setName] = useState(isOfDistricts ? '' : proposed.name);
  const [authorityId, setAuthorityId] = useState(proposed.authorityId);
  const [clusterId, setClusterId] = useState<string | null>(null);
  const [campusIds, setCampusIds] = useState<string[]>(proposed.campusIds);
  if (!plan) return null;
  const create = async () => {
    const facts = {
      authorityId: plan.authorityId ?? authorityId,
      ...(isOfDistricts ? { campusIds: [], clusterId } : { campusIds }),
    };
    const isDone = await make(
      'unitIds' in from
        ? {
            name: 'assign-units',
            planId: plan.id,
            unitIds: from.unitIds,
            toCatchmentId: null,
            newCatchment: { name: name.trim(), ...facts },
          }
        : {
            name: 'create-catchment',
            planId: plan.id,
            catchmentName: name.trim(),
            ...facts,
            geometry: from.geometry,
          },
    );
    if (isDone) onClose();
  };
  const nameHint = t(isOfDistricts ? 'districts.nameHint' : 'catchment.nameHint');
  const reason = name.trim() === '' ? nameHint : null;
  return (
    <Dialog
      open
      title={t(isOfDistricts ? 'districts.new' : 'catchment.new')}
      onCancel={onClose}
      width={440}
      footer={
        <DialogButtons onCancel={onClose} unavailableReason={reason} onPress={() => void create()}>
          {t('catchment.create')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <Field label={t('inspector.name')} hint={nameHint}>
          {(id) => (
            <Input id={id} data-takes-focus value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {isOfDistricts ? (
          <Field label={t('districts.cluster')}>
            {(id) => (
              <ClusterSelect
                id={id}
                label={t('districts.cluster')}
                authorityId={plan.authorityId}
                value={clusterId}
                onChange={(next) => {
                  setClusterId(next);
                  setName(records.cluster.get(next ?? '')?.name ?? name);
                }}
              />
            )}
          </Field>
        ) : (
          <>
            <Field label={t('inspector.authority')}>
              {(id) => (
                <AuthoritySelect
                  id={id}
                  label={t('inspector.authority')}
                  value={authorityId}
                  onChange={setAuthorityId}
                />
              )}
            </Field>
            <Field label={t('inspector.campuses')} hint={t('catchment.campusesHint')}>
              {(id) => (
                <CampusSelect
                  id={id}
                  label={t('inspector.campuses')}
                  stage={plan.stage}
                  authorityId={null}
                  value={campusIds}
                  isMultiple
                  onChange={setCampusIds}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Of estates, their outlines. */
function groundOf(records: ProjectState, from: NewGround): Polygon | MultiPolygon {
  if ('geometry' in from) return from.geometry;
  const coordinates = from.unitIds.flatMap((id) => {
    const geometry = records.unit.get(id)?.geometry;
    if (!geometry || geometry.type === 'Point') return [];
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  });
  return { type: 'MultiPolygon', coordinates };
}

function proposeCatchment(records: ProjectState, geometry: Polygon | MultiPolygon, stage: Stage) {
  const campuses = campusesInside(records, geometry, stage);
  const middle = pointInside(geometry);
  const schoolAuthority = records.school.get(campuses[0]?.schoolId ?? '')?.authorityId ?? null;
  const around = [...records.authority.values()].find(
    (one) => middle && isPointInPolygon(middle, one.geometry),
  );
  return {
    name: campuses[0] ? campusName(records, campuses[0].id) : '',
    authorityId: schoolAuthority ?? around?.id ?? null,
    campusIds: campuses.map(({ id }) => id),
  };
}
