import { Select } from 'antd';
import type { Stage } from '../../shared/model/stage.ts';
import { campusName } from '../state/record-name.ts';
import { useRecords } from '../state/use-session.ts';

export interface CampusSelectProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Only campuses with this stage. */
  readonly stage: Stage;
  /** Only campuses of schools of this authority; null: of all. */
  readonly authorityId: string | null;
  readonly value: readonly string[];
  readonly isMultiple: boolean;
  readonly onChange: (campusIds: string[]) => void;
}

/** Campuses by name, narrowed by typing. */
export function CampusSelect(props: CampusSelectProps) {
  const records = useRecords();
  const { stage, authorityId, value, isMultiple, onChange } = props;
  const options = [...records.campus.values()]
    .filter(({ id, schoolId, stages }) => {
      if (value.includes(id)) return true;
      if (!stages.some((one) => one.stage === stage)) return false;
      return authorityId === null || records.school.get(schoolId)?.authorityId === authorityId;
    })
    .map(({ id }) => ({ value: id, label: campusName(records, id) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  return (
    <Select<string | string[] | null>
      {...(props.id ? { id: props.id } : {})}
      aria-label={props.label}
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      {...(isMultiple ? { mode: 'multiple' as const } : {})}
      placeholder={props.placeholder}
      value={isMultiple ? [...value] : (value[0] ?? (props.placeholder ? null : ''))}
      options={options}
      onChange={(next) => onChange(typeof next === 'string' ? [next] : (next ?? []))}
    />
  );
}
