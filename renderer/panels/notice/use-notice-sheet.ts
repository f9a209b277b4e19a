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

export interface NoticeSheet {
  /** Null before the first answer. While `jobId` is set, what is shown is of before the edit. */
  readonly sheet: Result<ShownSheet> | null;
  /** Of the drawing under way. */
  readonly jobId: string | null;
  readonly drawAgain: () => void;
}

const label = { zh: '正在绘制图幅', en: 'Drawing the sheet' };

/** A sheet of the notice, painted by what writes its files. Drawn again after every edit; the old one stays until then. */
export function useNoticeSheet({ planId, output, paper, sheetType, place }: SheetAsked): NoticeSheet {
  const { remote, runJob } = useSession();
  const revision = useProject((state) => state.project?.revision);
  const [attempt, setAttempt] = useState(0);
  const [jobId, setJobId] = useState<string | null>(null);
  const asked = [planId, output, paper.size, paper.orientation, sheetType, place].join(' ');
  const [shown, setShown] = useState<{ asked: string; sheet: Result<ShownSheet> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): another attempt asks for the same again
  useEffect(() => {
    if (revision === undefined) return;
    let isCurrent = true;
    let running = '';
    const draw = (id: string) => {
      running = id;
      setJobId(id);
      const request = { planId, output, mapPaper: paper, sheet: { sheetType, place }, jobId: id };
      return remote.api.drawNoticeSheet(request);
    };
    void runJob(label, draw, { isQuiet: true }).then((result) => {
      if (!isCurrent) return;
      setJobId(null);
      setShown({ asked, sheet: result.ok ? { ok: true, value: imageOf(result.value) } : result });
    });
    return () => {
      isCurrent = false;
      void remote.api.cancelJob({ jobId: running });
    };
  }, [remote, runJob, revision, planId, output, paper, sheetType, place, asked, attempt]);
  useEffect(
    () => () => {
      if (shown?.sheet.ok) URL.revokeObjectURL(shown.sheet.value.address);
    },
    [shown],
  );
  const sheet = shown?.asked === asked ? shown.sheet : null;
  return { sheet, jobId, drawAgain: () => setAttempt(attempt + 1) };
}

function imageOf({ png, names }: { readonly png: string; readonly names: SheetNames }): ShownSheet {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  return { address: URL.createObjectURL(new Blob([bytes], { type: 'image/png' })), names };
}
