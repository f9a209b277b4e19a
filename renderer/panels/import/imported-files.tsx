import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportedFile } from './use-import.ts';

/** What went in since the dialog was opened, the last file first. */
export function ImportedFiles({ files }: { readonly files: readonly ImportedFile[] }) {
  const { t } = useTranslation();
  const lastFirst = files.map((file, place) => ({ file, key: `file ${place}` })).reverse();
  return (
    <ul className="stack imported-files" role="status">
      {lastFirst.map(({ file, key }) => (
        <li key={key} className={file.refused > 0 ? 'is-warning' : 'is-good'}>
          <CircleCheck aria-hidden="true" /> {t('import.doneFile', { ...file })}
        </li>
      ))}
    </ul>
  );
}
