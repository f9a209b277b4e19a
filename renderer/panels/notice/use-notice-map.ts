import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/model/result.ts';
import type { Paper } from '../../../shared/notice/paper.ts';
import { useRecords } from '../../state/use-session.ts';
import type { DrawMapRequest, DrawnSheet } from './draw-map.worker.ts';

export interface ShownSheet {
  /** Address of an SVG image. */
  readonly address: string;
  /** Names of all sheets, in order. */
  readonly sheetNames: readonly string[];
}

/** A sheet of the notice's map, 1 the overview; null while it is being drawn. */
export function useNoticeMap(planId: string, paper: Paper, sheetNumber: number): Result<ShownSheet> | null {
  const records = useRecords();
  const [map, setMap] = useState<Result<ShownSheet> | null>(null);
  useEffect(() => {
    setMap(null);
    let address: string | null = null;
    const worker = new Worker(new URL('./draw-map.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Result<DrawnSheet>>) => {
      if (data.ok) {
        address = URL.createObjectURL(new Blob([data.value.svg], { type: 'image/svg+xml' }));
        setMap({ ok: true, value: { address, sheetNames: data.value.sheetNames } });
      } else setMap(data);
      worker.terminate();
    });
    const request: DrawMapRequest = { state: records, planId, paper, sheetNumber };
    worker.postMessage(request);
    return () => {
      worker.terminate();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [records, planId, paper, sheetNumber]);
  return map;
}
