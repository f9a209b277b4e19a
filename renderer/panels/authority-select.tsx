import { Select } from 'antd';
import { useRecords } from '../state/use-session.ts';

export interface AuthoritySelectProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string | null;
  readonly excludedId?: string | null;
  readonly onChange: (authorityId: string) => void;
}

export function AuthoritySelect({ id, label, value, excludedId = null, onChange }: AuthoritySelectProps) {
  const { authority } = useRecords();
  const options = [...authority.values()]
    .filter((one) => one.id !== excludedId)
    .map((one) => ({ value: one.id, label: one.name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      style={{ width: '100%' }}
      value={value}
      options={options}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
