// Sentences for the person that belong to no dialog: refusals with their remedy, and short confirmations.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { Refusal } from '../../shared/model/result.ts';

export interface Message {
  readonly id: number;
  readonly kind: 'refusal' | 'warning' | 'done';
  readonly text: LocalizedText;
  readonly hint: LocalizedText | null;
  /** “roster.xlsx, row 14”, where the refusal names a place. */
  readonly place: { readonly file: string; readonly row: number | null } | null;
}

export interface MessageStore {
  readonly messages: readonly Message[];
  readonly showRefusal: (refusal: Refusal) => void;
  /** Something was done, but not all as asked. */
  readonly showWarning: (text: LocalizedText) => void;
  readonly showDone: (text: LocalizedText) => void;
  readonly dismiss: (id: number) => void;
}

/** Newest last; the view takes each message once and dismisses it. */
export function createMessageStore(): StoreApi<MessageStore> {
  let nextId = 1;
  return createStore<MessageStore>()((set) => {
    const add = (message: Omit<Message, 'id'>) =>
      set(({ messages }) => ({ messages: [...messages, { ...message, id: nextId++ }] }));
    return {
      messages: [],
      showRefusal: ({ message, hint, file, row }) =>
        add({
          kind: 'refusal',
          text: message,
          hint,
          place: file === undefined ? null : { file, row: row ?? null },
        }),
      showWarning: (text) => add({ kind: 'warning', text, hint: null, place: null }),
      showDone: (text) => add({ kind: 'done', text, hint: null, place: null }),
      dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((one) => one.id !== id) })),
    };
  });
}
