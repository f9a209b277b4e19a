import { Input, Select } from 'antd';
import { ImagePlus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenMapBase } from '../../../shared/api/project-api.ts';
import { zoneOfProject } from '../../../shared/geometry/project-zone.ts';
import { coordinateSystem } from '../../../shared/import/coordinate-system.ts';
import { baseName, type MapBase } from '../../../shared/model/notice-record.ts';
import type { Notice, Plan } from '../../../shared/model/records.ts';
import type { Refusal } from '../../../shared/model/result.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords, useSession, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';

const pictureExtensions = ['png', 'jpg', 'jpeg'] as const;

/** The picture under the maps: which one, in which coordinates, how fine; another one, or none. Kept when it is chosen. */
export function MapBaseField({ plan, notice }: { readonly plan: Plan; readonly notice: Notice | null }) {
  const { t } = useTranslation();
  const session = useSession();
  const language = useView((view) => view.language);
  const zone = `EPSG:${zoneOfProject(useRecords()).epsg}`;
  const runCommand = useProject((project) => project.runCommand);
  const base = notice?.mapBase ?? null;
  const [crs, setCrs] = useState(base?.crs ?? zone);
  const [seen, setSeen] = useState<ChosenMapBase | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = async (mapBase: MapBase | null) => {
    const done = await runCommand({ name: 'edit-notice', planId: plan.id, changes: { mapBase } });
    if (done.ok && notice?.mapReviewNumber) {
      session.messages.getState().showWarning(done.value.changeSet.label);
    }
  };
  const look = async (path: string, system: string) => {
    setBusy(true);
    setRefusal(null);
    const label = { zh: '正在读取底图', en: 'Reading the picture' };
    const chosen = await session.runJob(label, (jobId) =>
      session.remote.api.chooseMapBase({ planId: plan.id, path, crs: system, jobId }),
    );
    setBusy(false);
    if (!chosen.ok) return setRefusal(chosen.refusal);
    setSeen(chosen.value);
    await keep(chosen.value.base);
  };
  const choose = async () => {
    const path = await session.files.getState().ask({
      purpose: 'open-file',
      title: t('notice.mapBaseChoose'),
      suggestedName: '',
      filters: [{ name: t('notice.mapBasePictures'), extensions: pictureExtensions }],
    });
    if (path !== null) await look(path, crs);
  };
  const changeSystem = (next: string) => {
    setCrs(next);
    setRefusal(null);
    if (base) void look(base.file, next);
  };
  const remove = () => {
    setRefusal(null);
    void keep(null);
  };
  const systems = [...new Set([zone, crs, 'EPSG:4523', 'EPSG:4544', 'EPSG:4490', 'EPSG:3857'])];
  const number = notice?.mapReviewNumber ?? '';
  const size = seen?.base.sha256 === base?.sha256 ? seen : null;
  return (
    <>
      <Field label={t('notice.mapBase')} width="half" hint={t('notice.mapBaseHint')}>
        {(id) => (
          <Input
            id={id}
            readOnly
            title={base?.file}
            placeholder={t('notice.mapBaseNone')}
            value={base ? baseName(base.file) : ''}
          />
        )}
      </Field>
      <Field label={t('notice.mapBaseCrs')} width="half" hint={t('notice.mapBaseCrsHint')}>
        {(id) => (
          <Select
            id={id}
            value={crs}
            options={systems.map((value) => ({
              value,
              label: `${value} ${coordinateSystem(value)?.name[language] ?? ''}`,
            }))}
            onChange={changeSystem}
          />
        )}
      </Field>
      <div className="field">
        <div className="row">
          <ActionButton icon={<ImagePlus />} isBusy={isBusy} onPress={() => void choose()}>
            {t(base ? 'notice.mapBaseOther' : 'notice.mapBaseChoose')}
          </ActionButton>
          {base ? (
            <ActionButton icon={<X />} onPress={remove}>
              {t('notice.mapBaseRemove')}
            </ActionButton>
          ) : null}
        </div>
        <div role="status" className="stack">
          {size ? (
            <span className="field-hint">
              {t('notice.mapBaseSize', {
                width: formatCount(size.widthPixels),
                height: formatCount(size.heightPixels),
                metres: size.metresPerPixel.toFixed(2),
              })}
            </span>
          ) : null}
          {refusal ? (
            <p className="is-error">
              {refusal.message[language]}
              {refusal.file ? ` (${baseName(refusal.file)})` : ''}{' '}
              <span className="soft">{refusal.hint[language]}</span>
            </p>
          ) : null}
          {number === '' ? null : (
            <span className="field-hint is-warning">{t('notice.mapBaseReview', { number })}</span>
          )}
        </div>
      </div>
    </>
  );
}
