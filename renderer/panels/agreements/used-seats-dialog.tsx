import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { useCurrentPlan, useProject, useRecords } from '../../state/use-session.ts';

/** After enrolment: how many of the promised seats children of each party took up in a year. */
export function UsedSeatsDialog(props: { readonly agreementId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const runCommand = useProject((project) => project.runCommand);
  const agreement = records.agreement.get(props.agreementId);
  const years = agreement
    ? Array.from(
        { length: agreement.toSchoolYear - agreement.fromSchoolYear + 1 },
        (_, index) => agreement.fromSchoolYear + index,
      )
    : [];
  const [schoolYear, setSchoolYear] = useState(
    years.find((year) => year === plan?.schoolYear) ?? years[0] ?? 0,
  );
  const [fromAuthorityId, setParty] = useState(agreement?.partyIds[0] ?? '');
  const [seats, setSeats] = useState<number | null>(null);
  if (!agreement) return null;
  const { seatsForFirst, seatsForSecond } = agreementBalance(agreement);
  const promised = fromAuthorityId === agreement.partyIds[0] ? seatsForFirst : seatsForSecond;
  const save = async () => {
    if (seats === null) return;
    const { agreementId } = props;
    const done = await runCommand({
      name: 'record-used-seats',
      agreementId,
      schoolYear,
      fromAuthorityId,
      seats,
    });
    if (done.ok) props.onClose();
  };
  return (
    <Dialog
      open
      title={t('border.recordUsed')}
      width={420}
      onCancel={props.onClose}
      footer={
        <DialogButtons
          onCancel={props.onClose}
          unavailableReason={seats === null ? t('border.usedMissing') : null}
          onPress={() => void save()}
        >
          {t('app.save')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <p className="field soft">{agreement.title}</p>
        <Field label={t('ledger.year')} width="half">
          {(id) => (
            <Select<number>
              id={id}
              value={schoolYear}
              options={years.map((year) => ({ value: year, label: String(year) }))}
              onChange={setSchoolYear}
            />
          )}
        </Field>
        <Field label={t('border.usedBy')} width="half">
          {(id) => (
            <Select<string>
              id={id}
              value={fromAuthorityId}
              options={[...new Set(agreement.partyIds)].map((party) => ({
                value: party,
                label: records.authority.get(party)?.name ?? party,
              }))}
              onChange={setParty}
            />
          )}
        </Field>
        <Field label={t('border.usedSeats')} hint={t('border.usedHint', { count: promised })}>
          {(id) => (
            <InputNumber
              id={id}
              data-takes-focus
              min={0}
              max={promised}
              precision={0}
              style={{ width: '100%' }}
              value={seats}
              onChange={setSeats}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
