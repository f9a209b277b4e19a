import { Input } from 'antd';
import { ArrowUp, File, Folder } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderListing } from '../../../shared/api/project-api.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import type { FileQuestion } from '../../state/file-choice-store.ts';
import { useFileChoice, useSession, useView } from '../../state/use-session.ts';
import { formatBytes, formatMoment } from '../../words/format.ts';
import { joinPath, withExtension } from './join-path.ts';

/** The app's own file dialog, for hosts without a native one. It shows folders of the machine the program runs on. */
export function FileBrowser() {
  const question = useFileChoice((state) => state.question);
  return question ? <OpenBrowser key={question.title} question={question} /> : null;
}

function OpenBrowser({ question }: { readonly question: FileQuestion }) {
  const { t } = useTranslation();
  const { remote, files, messages } = useSession();
  const [folder, setFolder] = useState<string | null>(null);
  const [listed, setListed] = useState<{ asked: string | null; listing: FolderListing } | null>(null);
  const shownFolder = useRef<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [fileName, setFileName] = useState(question.suggestedName);
  const { purpose } = question;
  const extensions = question.filters.flatMap((filter) => filter.extensions);
  const extensionKey = extensions.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const wanted = extensionKey === '' ? [] : extensionKey.split(' ');
    void remote.api.listFolder({ path: folder, extensions: wanted }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setListed({ asked: folder, listing: result.value });
      else {
        messages.getState().showRefusal(result.refusal);
        setFolder(shownFolder.current);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [remote, messages, folder, extensionKey]);

  const listing = listed?.listing ?? null;
  // Until the folder that was asked for is there, the one on screen is not the one that was meant.
  const isLoading = listed?.asked !== folder;
  useEffect(() => {
    shownFolder.current = listed?.asked ?? null;
  }, [listed]);
  const answer = files.getState().answer;
  const here = listing?.path ?? '';
  const reason = isLoading
    ? t('app.loading')
    : purpose === 'save-file' && fileName.trim() === ''
      ? t('files.nameNeeded')
      : purpose === 'open-file' && picked === null
        ? t('files.pickNeeded')
        : null;
  const finish = () => {
    if (purpose === 'open-file') answer(picked);
    else if (purpose === 'choose-folder') answer(here);
    else answer(joinPath(here, withExtension(fileName.trim(), extensions[0] ?? '')));
  };
  const open = (entry: FolderListing['entries'][number]) => {
    if (entry.isFolder) {
      setFolder(entry.path);
      setPicked(null);
    } else if (purpose === 'open-file') answer(entry.path);
    else setFileName(entry.name);
  };
  const buttonName = {
    'open-file': 'files.open',
    'save-file': 'files.save',
    'choose-folder': 'files.choose',
  } as const;
  return (
    <Dialog
      open
      title={question.title}
      width={640}
      zIndex={1100}
      onCancel={() => answer(null)}
      footer={
        <DialogButtons onCancel={() => answer(null)} unavailableReason={reason} onPress={finish}>
          {t(buttonName[purpose])}
        </DialogButtons>
      }
    >
      <div className="stack">
        <FolderLine path={here} parent={listing?.parent ?? null} onGo={setFolder} />
        <Entries
          listing={listing}
          picked={picked}
          onPick={(entry) => {
            if (entry.isFolder) open(entry);
            else {
              setPicked(entry.path);
              setFileName(entry.name);
            }
          }}
          onOpen={open}
        />
        {purpose === 'save-file' ? (
          <Input
            data-takes-focus
            aria-label={t('files.name')}
            addonBefore={t('files.name')}
            value={fileName}
            onChange={(event) => setFileName(event.target.value)}
            onPressEnter={() => reason === null && finish()}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

function FolderLine(props: {
  readonly path: string;
  readonly parent: string | null;
  readonly onGo: (path: string) => void;
}) {
  const { t } = useTranslation();
  const { path, parent, onGo } = props;
  // What is being typed belongs to the folder it was typed in: going elsewhere by the list drops it.
  const [draft, setDraft] = useState({ path, text: path });
  const text = draft.path === path ? draft.text : path;
  return (
    <div className="row">
      <IconButton
        label={t('files.up')}
        icon={<ArrowUp />}
        unavailableReason={parent === null ? t('app.none') : null}
        onPress={() => parent !== null && onGo(parent)}
      />
      <Input
        aria-label={t('files.path')}
        value={text}
        onChange={(event) => setDraft({ path, text: event.target.value })}
        onPressEnter={() => onGo(text)}
      />
    </div>
  );
}

type Entry = FolderListing['entries'][number];

function Entries(props: {
  readonly listing: FolderListing | null;
  readonly picked: string | null;
  readonly onPick: (entry: Entry) => void;
  readonly onOpen: (entry: Entry) => void;
}) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const entries = props.listing?.entries ?? [];
  return (
    <div className="file-browser">
      {props.listing && entries.length === 0 ? <EmptyState title={t('files.folderEmpty')} /> : null}
      {entries.length > 0 ? (
        <DataTable<Entry>
          label={t('files.path')}
          rows={entries}
          rowKey={(entry) => entry.path}
          selectedKey={props.picked}
          onSelect={props.onPick}
          onOpen={props.onOpen}
          columns={[
            {
              id: 'name',
              title: t('files.name'),
              sortValue: (entry) => entry.name,
              render: (entry) => (
                <span className="row">
                  {entry.isFolder ? <Folder aria-hidden="true" /> : <File aria-hidden="true" />}
                  {entry.name}
                </span>
              ),
            },
            {
              id: 'size',
              title: t('files.size'),
              isNumber: true,
              sortValue: (entry) => entry.bytes,
              render: (entry) => (entry.isFolder ? '' : formatBytes(entry.bytes)),
            },
            {
              id: 'modified',
              title: t('files.modified'),
              isNumber: true,
              sortValue: (entry) => entry.modifiedAt,
              render: (entry) => formatMoment(entry.modifiedAt, language),
            },
          ]}
        />
      ) : null}
    </div>
  );
}
