import { Input } from 'antd';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Field } from '../../components/field.tsx';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { useCheck, useProject, useView } from '../../state/use-session.ts';
import { formatMoment } from '../../words/format.ts';
import { orderFindings } from '../drawer/arrange-findings.ts';

const blockersShown = 5;

/** Makes a plan final. Errors without an agreement stand in the way, unless someone writes why they may stay. */
export function FreezePlan({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  if (plan.status === 'draft') return <FreezeDraft plan={plan} />;
  return (
    <section>
      <h2>
        <Lock aria-hidden="true" />{' '}
        {plan.number ? t('notice.frozenAs', { number: plan.number }) : t(`plans.status.${plan.status}`)}
      </h2>
      <FactList
        facts={[
          { label: t('desk.plan'), value: plan.name },
          {
            label: t('plans.frozenAt'),
            value: plan.frozenAt ? formatMoment(plan.frozenAt, language) : null,
          },
          { label: t('plans.hash'), value: plan.contentHash },
        ]}
      />
    </section>
  );
}

function FreezeDraft({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const { language, look, select } = useView((view) => view);
  const runCommand = useProject((project) => project.runCommand);
  const report = useCheck((check) => check.report);
  const phase = useCheck((check) => check.phase);
  const [waiver, setWaiver] = useState('');
  const blockers = orderFindings(report?.findings ?? []).filter(({ severity }) => severity === 'error');
  const count = blockers.length + (report?.failures.length ?? 0);
  const reason =
    !report || phase === 'running'
      ? t('notice.waitForCheck')
      : count > 0 && waiver.trim() === ''
        ? t('notice.needWaiver')
        : null;
  const freeze = () =>
    void runCommand({
      name: 'freeze-plan',
      planId: plan.id,
      ...(waiver.trim() === '' ? {} : { waiver: waiver.trim() }),
    });
  return (
    <section className="stack">
      <div>
        <h2>{t('notice.freezeTitle')}</h2>
        <p className="soft">{t('notice.freezeNeeded')}</p>
      </div>
      {report && count === 0 ? <p className="is-good">{t('notice.noBlock')}</p> : null}
      {count > 0 ? (
        <>
          <p className="is-error">{t('notice.blocked', { count })}</p>
          <ul className="record-list">
            {blockers.slice(0, blockersShown).map((finding) => (
              <li key={finding.id}>
                <SeverityMark severity={finding.severity} />
                <button
                  type="button"
                  className="plain-button record-link grow"
                  onClick={() => {
                    select({ kind: 'finding', id: finding.id });
                    look({ desk: 'catchments', drawerTab: 'findings' });
                  }}
                >
                  {finding.text[language]}
                </button>
              </li>
            ))}
            {blockers.length > blockersShown ? (
              <li className="faint">
                {t('inspector.addressesMore', { count: blockers.length - blockersShown })}
              </li>
            ) : null}
          </ul>
          <Field label={t('notice.waiver')} hint={t('notice.waiverHint')}>
            {(id) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 1, maxRows: 4 }}
                value={waiver}
                onChange={(event) => setWaiver(event.target.value)}
              />
            )}
          </Field>
        </>
      ) : null}
      <div>
        <ActionButton type="primary" icon={<Lock />} unavailableReason={reason} onPress={freeze}>
          {t('notice.freeze')}
        </ActionButton>
      </div>
    </section>
  );
}
