import { FilePlus2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgreementDocument } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useSession } from '../../state/use-session.ts';

export interface DocumentsFormProps {
  readonly title: string;
  readonly documents: readonly AgreementDocument[];
  readonly onChange: (documents: readonly AgreementDocument[]) => void;
}

/** Files that something rests on. A file is chosen and its hash kept; the same file can't be added twice. */
export function DocumentsForm({ title, documents, onChange }: DocumentsFormProps) {
  const { t } = useTranslation();
  const session = useSession();
  const add = async () => {
    const path = await session.files.getState().ask({
      purpose: 'open-file',
      title: t('evidence.addDocument'),
      suggestedName: '',
      filters: [],
    });
    if (path === null) return;
    const hashed = await session.remote.api.hashDocument({ path });
    if (!hashed.ok) session.messages.getState().showRefusal(hashed.refusal);
    else if (documents.some(({ sha256 }) => sha256 === hashed.value.sha256)) {
      session.messages.getState().showDone({
        zh: `${hashed.value.name} 已经在列`,
        en: `${hashed.value.name} is already listed`,
      });
    } else onChange([...documents, hashed.value]);
  };
  const date = (document: AgreementDocument, text: string) => {
    const { datedOn: _before, ...undated } = document;
    const next = text === '' ? undated : { ...undated, datedOn: text };
    onChange(documents.map((one) => (one === document ? next : one)));
  };
  return (
    <section className="stack" style={{ gap: 6 }} aria-label={title}>
      <h4>{title}</h4>
      {documents.length === 0 ? <p className="soft">{t('evidence.noDocuments')}</p> : null}
      {documents.map((document) => (
        <div key={document.sha256} className="row">
          <span className="grow" title={document.sha256}>
            {document.name}{' '}
            <span className="faint number">
              {t('evidence.bytes', { count: document.byteCount })} · SHA-256 {document.sha256.slice(0, 12)}…
            </span>
          </span>
          <span style={{ width: 130 }}>
            <DayInput
              label={t('evidence.dateOf', { name: document.name })}
              value={document.datedOn ?? ''}
              onChange={(day) => date(document, day)}
            />
          </span>
          <IconButton
            label={t('border.removeItem', { name: document.name })}
            icon={<X />}
            onPress={() => onChange(documents.filter((one) => one !== document))}
          />
        </div>
      ))}
      <div>
        <ActionButton icon={<FilePlus2 />} onPress={() => void add()}>
          {t('evidence.addDocument')}
        </ActionButton>
      </div>
    </section>
  );
}
