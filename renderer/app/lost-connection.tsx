import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../state/use-session.ts';

/** Says that the program behind the window is gone, until it is back. */
export function LostConnection() {
  const { t } = useTranslation();
  const isLost = useConnection(({ isLost }) => isLost);
  return isLost ? (
    <p className="lost-connection" role="alert">
      <Unplug aria-hidden="true" /> {t('app.connectionLost')}
    </p>
  ) : null;
}
