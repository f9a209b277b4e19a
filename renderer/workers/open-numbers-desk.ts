import type { OpenNumbersDesk } from '../state/numbers-store.ts';
import type { NumbersAnswer } from './numbers-messages.ts';

/** The numbers desk on a web worker. */
export const openNumbersDesk: OpenNumbersDesk = (onAnswer) => {
  const worker = new Worker(new URL('./numbers.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<NumbersAnswer>) => onAnswer(data));
  return (request, transfer) => worker.postMessage(request, transfer);
};
