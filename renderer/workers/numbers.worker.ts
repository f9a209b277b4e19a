// The numbers desk on a thread of its own.
import { createNumbersDesk } from './numbers-desk.ts';
import type { NumbersRequest } from './numbers-messages.ts';

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const desk = createNumbersDesk((answer) => self.postMessage(answer), breathe);
self.addEventListener('message', ({ data }: MessageEvent<NumbersRequest>) => desk.handle(data));
