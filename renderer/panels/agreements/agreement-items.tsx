import { InputNumber, Select } from 'antd';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { childrenOfUnit } from '../../../shared/checks/children-of-units.ts';
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import type { AgreementItem } from '../../../shared/model/records.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useRecords } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import { CampusSelect } from '../campus-select.tsx';
import { newAgreementItem } from './new-agreement-item.ts';

export interface AgreementItemsProps {
  readonly terms: AgreementTerms;
  readonly onChange: (items: readonly AgreementItem[]) => void;
}

/** The estates of an agreement: whose each is, which campus of the other side receives, how many seats a year. */
export function AgreementItems({ terms, onChange }: AgreementItemsProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const replace = (next: AgreementItem) =>
    onChange(terms.items.map((item) => (item.unitId === next.unitId ? next : item)));
  const isDual = terms.agreementKind === 'dual-service';
  const taken = new Set(terms.items.map(({ unitId }) => unitId));
  const units = [...records.unit.values()]
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name, community }) => ({ value: id, label: community ? `${name} · ${community}` : name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  return (
    <div className="stack">
      {terms.items.length === 0 ? <p className="soft">{t('border.noItems')}</p> : null}
      {terms.items.length > 0 ? (
        <table className="data-table" aria-label={t('border.items')}>
          <thead>
            <tr>
              {(['item', 'from', 'receivingCampus', 'children', 'seats'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'children' ? 'is-end' : ''}>
                  <span>{t(`border.${column}`)}</span>
                </th>
              ))}
              {isDual ? (
                <th scope="col" title={t('border.shareHint')}>
                  <span>{t('border.share')}</span>
                </th>
              ) : null}
              <th aria-label={t('app.delete')} />
            </tr>
          </thead>
          <tbody>
            {terms.items.map((item) => (
              <ItemRow
                key={item.unitId}
                item={item}
                terms={terms}
                onReplace={replace}
                onRemove={() => onChange(terms.items.filter(({ unitId }) => unitId !== item.unitId))}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      {isDual ? <p className="faint">{t('border.shareHint')}</p> : null}
      <Select<string>
        aria-label={t('border.addUnit')}
        placeholder={t('border.addUnit')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 280 }}
        value={null}
        options={units}
        onChange={(unitId) => {
          const item = newAgreementItem(records, terms, unitId);
          if (item) onChange([...terms.items, item]);
        }}
      />
    </div>
  );
}

interface ItemRowProps {
  readonly item: AgreementItem;
  readonly terms: AgreementTerms;
  readonly onReplace: (item: AgreementItem) => void;
  readonly onRemove: () => void;
}

function ItemRow({ item, terms, onReplace, onRemove }: ItemRowProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const unit = records.unit.get(item.unitId);
  const name = unit?.name ?? item.unitId;
  const [first, second] = terms.partyIds;
  const receiver = item.fromAuthorityId === first ? second : first;
  const children = unit ? childrenOfUnit(unit, { stage: terms.stage, schoolYear: terms.fromSchoolYear }) : 0;
  return (
    <tr>
      <td>{name}</td>
      <td>
        <Select
          aria-label={`${name}: ${t('border.from')}`}
          style={{ width: 120 }}
          value={item.fromAuthorityId}
          options={terms.partyIds.map((id) => ({ value: id, label: records.authority.get(id)?.name ?? id }))}
          onChange={(fromAuthorityId) => onReplace({ ...item, fromAuthorityId })}
        />
      </td>
      <td style={{ minWidth: 190 }}>
        <CampusSelect
          label={`${name}: ${t('border.receivingCampus')}`}
          stage={terms.stage}
          authorityId={receiver}
          value={[item.campusId]}
          isMultiple={false}
          onChange={([campusId]) => campusId !== undefined && onReplace({ ...item, campusId })}
        />
      </td>
      <td className="is-end number">{formatCount(children)}</td>
      <td>
        <InputNumber
          aria-label={`${name}: ${t('border.seats')}`}
          min={0}
          precision={0}
          style={{ width: 76 }}
          value={item.seats}
          onChange={(seats) => onReplace({ ...item, seats: seats ?? 0 })}
        />
      </td>
      {terms.agreementKind === 'dual-service' ? (
        <td>
          <InputNumber
            aria-label={`${name}: ${t('border.share')}`}
            min={0}
            max={100}
            precision={0}
            style={{ width: 76 }}
            value={item.sharePercent ?? null}
            onChange={(share) => onReplace(withShare(item, share))}
          />
        </td>
      ) : null}
      <td>
        <IconButton label={t('border.removeItem', { name })} icon={<X />} onPress={onRemove} />
      </td>
    </tr>
  );
}

/** Declared shares are whole percents; an empty field declares none. */
function withShare({ sharePercent: _before, ...item }: AgreementItem, share: number | null): AgreementItem {
  return share === null ? item : { ...item, sharePercent: share };
}
