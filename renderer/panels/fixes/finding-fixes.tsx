import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useCheck, useProject, useRecords, useView } from '../../state/use-session.ts';
import { useDraftReason } from '../inspector/use-draft-reason.ts';
import { EffectsTable } from './effects-table.tsx';
import { proposedEffects } from './proposed-edit.ts';
import { quickFixes } from './quick-fixes.ts';

const none: readonly Finding[] = [];

/** What could put a finding right: a press shows on the map and in figures what it would change, a second one does it. */
export function FindingFixes({ finding, plan }: { readonly finding: Finding; readonly plan: Plan }) {
  const { t } = useTranslation();
  const records = useRecords();
  const draftReason = useDraftReason(plan.id);
  const { language, proposal, propose } = useView((view) => view);
  const findings = useCheck((check) => check.report?.findings ?? none);
  const fixes = useMemo(
    () => quickFixes(records, plan, finding, findings),
    [records, plan, finding, findings],
  );
  const isOutdated = proposal !== null && fixes.every(({ command }) => command !== proposal);
  useEffect(() => {
    if (isOutdated) propose(null);
  }, [isOutdated, propose]);
  if (fixes.length === 0) return null;
  const chosen = fixes.find(({ command }) => command === proposal);
  return (
    <section>
      <h4>{t('fixes.title')}</h4>
      <fieldset className="fix-list" aria-label={t('fixes.title')}>
        {fixes.map(({ label, command }) => (
          <ActionButton
            key={label.zh}
            size="small"
            unavailableReason={draftReason}
            isPressed={command === proposal}
            onPress={() => propose(command === proposal ? null : command)}
          >
            {label[language]}
          </ActionButton>
        ))}
      </fieldset>
      {chosen ? <Proposal plan={plan} command={chosen.command} /> : <p className="soft">{t('fixes.hint')}</p>}
    </section>
  );
}

function Proposal({ plan, command }: { readonly plan: Plan; readonly command: ProjectCommand }) {
  const { t } = useTranslation();
  const records = useRecords();
  const { language, propose } = useView((view) => view);
  const runCommand = useProject((project) => project.runCommand);
  const effects = proposedEffects(records, plan, command);
  const run = async () => {
    if ((await runCommand(command)).ok) propose(null);
  };
  return (
    <div className="proposal" role="status">
      {effects.ok ? (
        <EffectsTable effects={effects.value} />
      ) : (
        <p className="is-error">
          {effects.refusal.message[language]} · {effects.refusal.hint[language]}
        </p>
      )}
      <div className="row" style={{ gap: 6 }}>
        <ActionButton
          type="primary"
          size="small"
          takesFocus
          unavailableReason={effects.ok ? null : effects.refusal.message[language]}
          onPress={() => void run()}
        >
          {t('fixes.apply')}
        </ActionButton>
        <ActionButton size="small" onPress={() => propose(null)}>
          {t('app.cancel')}
        </ActionButton>
      </div>
    </div>
  );
}
