import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import type { Unit } from '../../../shared/model/records.ts';
import { acrossTheBorder } from '../../../shared/negotiation/across-the-border.ts';
import { nearestCampusOf } from '../../../shared/negotiation/nearest-campus.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { EstateCase } from '../cases/estate-case.tsx';
import { dualServiceDraft } from '../negotiation/dual-service-draft.ts';

/** As far from the border as the widest belt that is measured by default looks. */
const nearTheBorderMetres = 1000;

/** For an estate near a border: who is across it, and the ways to the belt, its case and an agreement. */
export function EstateBorder({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { desk, look, language } = useView((view) => view);
  const side = useMemo(() => acrossTheBorder(records, unit.id, nearTheBorderMetres), [records, unit.id]);
  // The border desk has these ways itself, beside the belt.
  if (desk === 'border' || !side || plan?.planType !== 'catchments') return null;
  const { authorityId, otherAuthorityId } = side;
  const pair = [authorityId, otherAuthorityId] as const;
  const campusId = nearestCampusOf(records, unit, otherAuthorityId, plan.stage);
  const draft = () => {
    if (campusId === null) return;
    const seats = Math.max(1, childrenOfUnit(unit, plan));
    const item = { unitId: unit.id, fromAuthorityId: authorityId, campusId, seats };
    const terms = dualServiceDraft(records, plan, pair, item, { note: '', language });
    look({ dialog: { type: 'agreement', agreementId: null, terms } });
  };
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h4>{t('cases.atTheBorder')}</h4>
      <p className="soft">
        <RecordLink kind="authority" id={otherAuthorityId} />{' '}
        {t('cases.across', { metres: formatCount(Math.round(side.metres)) })}
      </p>
      <div className="row is-wrapping" style={{ gap: 6 }}>
        <ActionButton onPress={() => look({ desk: 'border', borderSection: 'belt', authorityPair: pair })}>
          {t('cases.toBelt')}
        </ActionButton>
        <EstateCase unitId={unit.id} otherAuthorityId={otherAuthorityId} />
        <ActionButton
          unavailableReason={campusId === null ? t('cases.noCampusAcross') : null}
          onPress={draft}
        >
          {t('cases.draftAcross')}
        </ActionButton>
      </div>
    </section>
  );
}
