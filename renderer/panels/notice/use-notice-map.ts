import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/model/result.ts';
import { useRecords } from '../../state/use-session.ts';
import type { DrawMapRequest } from './draw-map.worker.ts';

/** The notice's map as the address of an SVG image; null while it is being drawn. */
export function useNoticeMap(planId: string): Result<string> | null {
  const records = useRecords();
  const [map, setMap] = useState<Result<string> | null>(null);
  useEffect(() => {
    setMap(null);
    let address: string | null = null;
    const worker = new Worker(new URL('./draw-map.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Result<string>>) => {
      if (data.ok) address = URL.createObjectURL(new Blob([data.value], { type: 'image/svg+xml' }));
      setMap(data.ok && address !== null ? { ok: true, value: address } : data);
      worker.terminate();
    });
    const request: DrawMapRequest = { state: records, planId };
    worker.postMessage(request);
    return () => {
      worker.terminate();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [records, planId]);
  return map;
}
