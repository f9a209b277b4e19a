import { type ReactNode, useId } from 'react';

/** A form field: label above, hint below. The control gets the id that ties them together. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly width?: 'whole' | 'half' | 'third';
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  const width = props.width ?? 'whole';
  return (
    <div className={`field ${width === 'whole' ? '' : `is-${width}`}`}>
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children(id)}
      {props.hint ? <span className="field-hint">{props.hint}</span> : null}
    </div>
  );
}
