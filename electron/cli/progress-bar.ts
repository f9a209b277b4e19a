import type { ProjectEvent } from '../../shared/api/project-api.ts';
import type { Language } from '../../shared/model/localized-text.ts';

const quietMilliseconds = 1_000;
const barCharacters = 24;

/** A progress bar on a terminal for work over a second; silent where stderr is not a terminal. */
export function createProgressBar(stream: NodeJS.WriteStream, language: Language) {
  const startedAt = performance.now();
  let isShown = false;
  return {
    onEvent: (event: ProjectEvent): void => {
      if (!stream.isTTY || event.type !== 'job-progress') return;
      if (performance.now() - startedAt < quietMilliseconds) return;
      isShown = true;
      const fraction = event.fraction ?? 0;
      const filled = Math.round(fraction * barCharacters);
      const bar = '█'.repeat(filled) + '░'.repeat(barCharacters - filled);
      stream.write(`\r\x1b[K${bar} ${Math.round(fraction * 100)} % ${event.label[language]}`);
    },
    clear: (): void => {
      if (isShown) stream.write('\r\x1b[K');
    },
  };
}
