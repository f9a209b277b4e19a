import { InputNumber } from 'antd';
import { Field } from '../../components/field.tsx';
import type { NegotiationSettings } from '../../state/negotiation-store.ts';
import { useNegotiation } from '../../state/use-session.ts';

/** One whole number of what is looked for. */
export function SettingNumber(props: {
  readonly label: string;
  readonly setting: keyof NegotiationSettings;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly width: 'half' | 'third';
}) {
  const value = useNegotiation((state) => state[props.setting]);
  const look = useNegotiation((state) => state.look);
  return (
    <Field label={props.label} width={props.width}>
      {(id) => (
        <InputNumber
          id={id}
          min={props.least}
          max={props.most}
          step={props.step ?? 1}
          precision={0}
          style={{ width: '100%' }}
          value={value}
          onChange={(next) => next !== null && look({ [props.setting]: next })}
        />
      )}
    </Field>
  );
}
