import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessages, useView } from '../state/use-session.ts';

const looks = { refusal: 'error', warning: 'warning', done: 'success' } as const;

/** Shows refusals with their remedy and place, and short confirmations. Refusals stay long enough to be read. */
export function Messages() {
  const list = useMessages((state) => state.messages);
  const dismiss = useMessages((state) => state.dismiss);
  const language = useView((view) => view.language);
  const { notification } = App.useApp();
  const { t } = useTranslation();
  useEffect(() => {
    for (const { id, kind, text, hint, place } of list) {
      notification[looks[kind]]({
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
