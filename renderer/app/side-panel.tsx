import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { ResizeHandle } from '../components/resize-handle.tsx';

export interface SidePanelProps {
  readonly side: 'left' | 'right';
  readonly isOpen: boolean;
  readonly width: number;
  readonly limits: { readonly least: number; readonly most: number };
  readonly onToggle: () => void;
  readonly onResize: (width: number) => void;
  readonly children: ReactNode;
}

/** A panel beside the map that folds to a strip and keeps its width. */
export function SidePanel({ side, isOpen, width, limits, onToggle, onResize, children }: SidePanelProps) {
  const { t } = useTranslation();
  const isLeft = side === 'left';
  if (!isOpen) {
    return (
      <aside className={`side-panel is-folded is-${side}`}>
        <IconButton
          label={t('panels.unfold')}
          icon={isLeft ? <PanelLeftOpen /> : <PanelRightOpen />}
          onPress={onToggle}
        />
      </aside>
    );
  }
  return (
    <aside
      className={`side-panel is-${side}`}
      style={{ width }}
      aria-label={t(isLeft ? 'panels.plans' : 'panels.inspector')}
    >
      <div className="panel-fold">
        <IconButton
          label={t('panels.fold')}
          icon={isLeft ? <PanelLeftClose /> : <PanelRightClose />}
          onPress={onToggle}
        />
      </div>
      <div className="side-panel-scroll">{children}</div>
      <ResizeHandle edge={isLeft ? 'right' : 'left'} size={width} {...limits} onResize={onResize} />
    </aside>
  );
}
