import type { Language } from '../../shared/model/localized-text.ts';

/** Chinese, unless the environment says English: `HUAPIAN_LANG`, then `LC_ALL`, `LC_MESSAGES`, `LANG`. */
export function chooseLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale =
    environment.HUAPIAN_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
