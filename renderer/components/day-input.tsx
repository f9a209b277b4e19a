import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../shared/model/is-day.ts';

/** A day, written 2026-06-01 whatever the language of the computer; empty where there is none. */
export function DayInput(props: {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const { t } = useTranslation();
  const { id, label, value } = props;
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      placeholder={t('notice.dayPattern')}
      status={value === '' || isDay(value) ? '' : 'error'}
      value={value}
      onChange={(event) => props.onChange(event.target.value.trim())}
    />
  );
}
