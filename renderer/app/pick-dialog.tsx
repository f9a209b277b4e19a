// A field and a list that is narrowed by typing: the palette and the search are both this.

import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Dialog } from '../components/dialog.tsx';

export interface PickItem {
  readonly id: string;
  readonly label: string;
  readonly detail: ReactNode;
  readonly unavailableReason: string | null;
  readonly run: () => void;
}

export interface PickDialogProps {
  readonly title: string;
  readonly placeholder: string;
  readonly find: (text: string) => readonly PickItem[];
  readonly nothingFound: (text: string) => string;
  readonly onClose: () => void;
}

export function PickDialog({ title, placeholder, find, nothingFound, onClose }: PickDialogProps) {
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const items = find(text);
  const pick = (item: PickItem | undefined) => {
    if (!item || item.unavailableReason !== null) return;
    onClose();
    item.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setIndex(Math.max(0, Math.min(items.length - 1, index + step)));
    }
    if (event.key === 'Enter') pick(items[index]);
  };
  return (
    <Dialog
      open
      title={title}
      footer={null}
      width={520}
      onCancel={onClose}
      style={{ top: 90 }}
      destroyOnHidden
    >
      <Input
        data-takes-focus
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.target.value);
          setIndex(0);
        }}
      />
      <div className="pick-list" role="listbox" aria-label={title}>
        {items.map((item, place) => (
          <div
            key={item.id}
            role="option"
            tabIndex={-1}
            className="pick-item"
            aria-selected={place === index}
            aria-disabled={item.unavailableReason !== null}
            ref={place === index ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
            onClick={() => pick(item)}
            onKeyDown={(event) => event.key === 'Enter' && pick(item)}
          >
            <span>{item.label}</span>
            <span className="faint">{item.unavailableReason ?? item.detail}</span>
          </div>
        ))}
        {items.length === 0 && text !== '' ? <p className="empty-state">{nothingFound(text)}</p> : null}
      </div>
    </Dialog>
  );
}
