import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/api/project-api.ts';

/** Where the project stands, or the way to this edit and why there is none. */
export function GoHere({ entry, onGo }: { readonly entry: HistoryEntry; readonly onGo: () => void }) {
  const { t } = useTranslation();
  if (entry.standing === 'current') {
    return (
      <strong className="history-here" aria-current="step">
        ● {t('history.here')}
      </strong>
    );
  }
  if (entry.standing === 'done' || entry.standing === 'redoable') {
    const word = entry.standing === 'done' ? 'history.goBack' : 'history.goForward';
    return (
      <button type="button" className="plain-button record-link" onClick={onGo}>
        {t(word)}
      </button>
    );
  }
  return (
    <span className="faint" title={t('history.droppedWhy')}>
      {t('history.dropped')}
    </span>
  );
}
