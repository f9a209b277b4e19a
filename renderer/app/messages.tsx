import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessages, useProject, useView } from '../state/use-session.ts';

const looks = { refusal: 'error', warning: 'warning', done: 'success' } as const;

/**
 * Shows refusals with their remedy and place, and short confirmations. Refusals stay long enough to be read, but not
 * beyond the next edit that is saved: then they speak of something that is past.
 */
export function Messages() {
  const list = useMessages((state) => state.messages);
  const dismiss = useMessages((state) => state.dismiss);
  const language = useView((view) => view.language);
  const revision = useProject((state) => state.project?.revision);
  const { notification } = App.useApp();
  const { t } = useTranslation();
  const refusals = useRef<number[]>([]);
  const shownAt = useRef(revision);
  useEffect(() => {
    if (shownAt.current === revision) return;
    shownAt.current = revision;
    for (const key of refusals.current.splice(0)) notification.destroy(key);
  }, [revision, notification]);
  useEffect(() => {
    for (const { id, kind, text, hint, place } of list) {
      if (kind === 'refusal') refusals.current.push(id);
      notification[looks[kind]]({
        key: id,
        title: text[language],
        description: (
          <>
            {place ? (
              <div className="faint">
                {place.row === null ? place.file : t('app.row', { file: place.file, row: place.row })}
              </div>
            ) : null}
            {hint ? hint[language] : null}
          </>
        ),
        role: kind === 'refusal' ? 'alert' : 'status',
        duration: kind === 'done' ? 4 : 12,
      });
      dismiss(id);
    }
  }, [list, language, notification, dismiss, t]);
  return null;
}
