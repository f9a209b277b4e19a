import { expect, it } from 'vitest';
import { readLines } from '../../../renderer/api/read-lines.ts';

async function linesOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}

it('puts together lines and Chinese characters that chunks have cut', async () => {
  const bytes = new TextEncoder().encode('{"a":"警钟街"}\n{"b":2}\n');
  for (let cut = 1; cut < bytes.length; cut += 1) {
    expect(await linesOf([bytes.slice(0, cut), bytes.slice(cut)])).toEqual(['{"a":"警钟街"}', '{"b":2}']);
  }
});

it('skips the empty lines that keep a connection alive and takes a last line without an end', async () => {
  expect(await linesOf([new TextEncoder().encode('\n\nlast')])).toEqual(['last']);
});
