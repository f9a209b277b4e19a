import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/model/result.ts';
import type { SheetNames, SheetType } from '../../../shared/notice/sheets/choose-sheet.ts';
import type { Paper } from '../../../shared/notice/sheets/paper.ts';
import type { NoticeOutput } from '../../../shared/notice/words/notice-words.ts';
import { useProject, useSession } from '../../state/use-session.ts';

export interface ShownSheet {
  /** Address of a PNG image. */
  readonly address: string;
  readonly names: SheetNames;
}

export interface SheetAsked {
  readonly planId: string;
  readonly output: NoticeOutput;
  readonly paper: Paper;
  readonly sheetType: SheetType;
  readonly place: number;
}

/** A sheet of the notice, painted by what writes its files; null while it is being drawn. Drawn again after every edit. */
export function useNoticeSheet({
  planId,
  output,
  paper,
  sheetType,
  place,
}: SheetAsked): Result<ShownSheet> | null {
  const { remote, createJobId } = useSession();
  const revision = useProject((state) => state.project?.revision);
  const [shown, setShown] = useState<Result<ShownSheet> | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    setShown(null);
    let address: string | null = null;
    let isCurrent = true;
    const jobId = createJobId();
    const request = { planId, output, mapPaper: paper, sheet: { sheetType, place }, jobId };
    void remote.api.drawNoticeSheet(request).then((result) => {
      if (!isCurrent) return;
      if (!result.ok) {
        setShown(result);
        return;
      }
      const { png, names } = result.value;
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      address = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
      setShown({ ok: true, value: { address, names } });
    });
    return () => {
      isCurrent = false;
      void remote.api.cancelJob({ jobId });
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [remote, createJobId, revision, planId, output, paper, sheetType, place]);
  return shown;
}
