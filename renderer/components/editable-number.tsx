import { InputNumber } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../words/format.ts';
import { IconButton } from './icon-button.tsx';

export interface EditableNumberProps {
  readonly label: string;
  readonly value: number;
  readonly unavailableReason?: string | null;
  readonly onSave: (value: number) => void;
}

/** A whole number of zero or more that is edited where it stands. */
export function EditableNumber({ label, value, unavailableReason = null, onSave }: EditableNumberProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<number | null>(null);
  if (draft === null) {
    return (
      <span className="editable-text">
        <span className="number">{formatCount(value)}</span>
        <IconButton
          label={`${t('app.edit')}: ${label}`}
          icon={<Pencil />}
          unavailableReason={unavailableReason}
          onPress={() => setDraft(value)}
        />
      </span>
    );
  }
  const save = () => {
    if (draft !== value) onSave(draft);
    setDraft(null);
  };
  return (
    <InputNumber
      aria-label={label}
      autoFocus
      min={0}
      precision={0}
      style={{ width: 90 }}
      value={draft}
      onChange={(next) => setDraft(next ?? 0)}
      onBlur={save}
      // The library drops onPressEnter where onKeyDown is given.
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
