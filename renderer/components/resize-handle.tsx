import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface ResizeHandleProps {
  /** The edge of the panel that is dragged. */
  readonly edge: 'left' | 'right' | 'top';
  readonly size: number;
  readonly least: number;
  readonly most: number;
  readonly onResize: (size: number) => void;
}

const keyboardStep = 16;

/** The edge of a panel: dragged with the pointer or moved with the arrow keys. */
export function ResizeHandle({ edge, size, least, most, onResize }: ResizeHandleProps) {
  const { t } = useTranslation();
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const isFlat = edge === 'top';
  const sign = edge === 'right' ? 1 : -1;
  const place = (event: PointerEvent) => (isFlat ? event.clientY : event.clientX);
  const resize = (next: number) => onResize(Math.round(Math.min(most, Math.max(least, next))));
  return (
    <hr
      tabIndex={0}
      aria-label={t('panels.resize')}
      aria-orientation={isFlat ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      className={`resize-handle ${isFlat ? 'is-flat' : 'is-upright'}`}
      style={isFlat ? undefined : { [edge]: -2 }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: place(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) resize(start.current.size + sign * (place(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={(event) => {
        const forward = isFlat ? 'ArrowUp' : edge === 'right' ? 'ArrowRight' : 'ArrowLeft';
        const backward = isFlat ? 'ArrowDown' : edge === 'right' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === forward) resize(size + keyboardStep);
        if (event.key === backward) resize(size - keyboardStep);
      }}
    />
  );
}
