// 沿用: what the office wrote for an earlier notice, offered for the fields that are still empty.
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CarriedField, CarriedWords } from '../../../shared/notice/words/earlier-words.ts';
import { ActionButton } from '../../components/action-button.tsx';

const labelKeys = {
  title: 'noticeTitle',
  issuer: 'issuer',
  basis: 'basis',
  introduction: 'introduction',
  adjustmentReason: 'adjustmentReason',
  periodFrom: 'period',
  periodTo: 'period',
  issuedOn: 'issuedOn',
  invitation: 'invitation',
  contacts: 'contacts',
  closing: 'closing',
} as const satisfies Record<CarriedField, string>;

export interface EarlierWordsOfferProps {
  readonly planName: string;
  /** What would be filled in. */
  readonly offered: CarriedWords;
  readonly onTake: () => void;
}

export function EarlierWordsOffer({ planName, offered, onTake }: EarlierWordsOfferProps) {
  const { t } = useTranslation();
  const fields = Object.keys(offered) as CarriedField[];
  if (fields.length === 0) return null;
  const labels = [...new Set(fields.map((field) => t(`notice.${labelKeys[field]}`)))];
  return (
    <div className="field">
      <span className="field-hint">
        {t('notice.earlierWords', { plan: planName, fields: labels.join(t('notice.listMark')) })}
      </span>
      <div>
        <ActionButton size="small" icon={<History />} onPress={onTake}>
          {t('notice.takeEarlierWords')}
        </ActionButton>
      </div>
    </div>
  );
}
