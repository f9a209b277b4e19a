import { Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { NoticeWords } from './notice-words.ts';

export interface NoticeContactsProps {
  readonly contacts: NoticeWords['contacts'];
  readonly hint: string | undefined;
  readonly onChange: (contacts: NoticeWords['contacts']) => void;
}

/** Where people can ask and object: one line each. */
export function NoticeContacts({ contacts, hint, onChange }: NoticeContactsProps) {
  const { t } = useTranslation();
  const fields = [
    ['name', t('notice.contactName')],
    ['phone', t('notice.contactPhone')],
    ['address', t('notice.contactAddress')],
  ] as const;
  const change = (place: number, changes: Partial<NoticeWords['contacts'][number]>) =>
    onChange(contacts.map((contact, index) => (index === place ? { ...contact, ...changes } : contact)));
  const lines = contacts.map((contact, place) => ({ contact, place, key: `contact ${place}` }));
  return (
    <fieldset className="field plain-fieldset">
      <legend className="field-label">{t('notice.contacts')}</legend>
      {lines.map(({ contact, place, key }) => (
        <div key={key} className="row" style={{ gap: 4 }}>
          {fields.map(([field, label]) => (
            <Input
              key={field}
              aria-label={`${label} ${place + 1}`}
              placeholder={label}
              value={contact[field]}
              onChange={(event) => change(place, { [field]: event.target.value })}
            />
          ))}
          <IconButton
            label={t('notice.removeContact')}
            icon={<X />}
            onPress={() => onChange(contacts.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      <div>
        <ActionButton
          size="small"
          icon={<Plus />}
          onPress={() => onChange([...contacts, { name: '', phone: '', address: '' }])}
        >
          {t('notice.addContact')}
        </ActionButton>
      </div>
      {hint ? <span className="field-hint">{hint}</span> : null}
    </fieldset>
  );
}
