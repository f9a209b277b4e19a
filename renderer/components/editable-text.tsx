import { Input } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

export interface EditableTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly unavailableReason?: string | null;
  readonly onSave: (value: string) => void;
}

/** Text that is edited where it stands. Enter or leaving the field saves, Escape takes it back. */
export function EditableText(props: EditableTextProps) {
  const { label, value, placeholder, isLong = false, unavailableReason = null, onSave } = props;
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <span className="editable-text">
        <span className={value === '' ? 'faint' : ''}>
          {value === '' ? (placeholder ?? t('app.unknown')) : value}
        </span>
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
    if (draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  const shared = {
    'aria-label': label,
    autoFocus: true,
    value: draft,
    onBlur: save,
    onKeyDown: (event: React.KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') setDraft(null);
    },
  };
  return isLong ? (
    <Input.TextArea
      {...shared}
      autoSize={{ minRows: 2 }}
      onChange={(event) => setDraft(event.target.value)}
    />
  ) : (
    <Input {...shared} onPressEnter={save} onChange={(event) => setDraft(event.target.value)} />
  );
}
