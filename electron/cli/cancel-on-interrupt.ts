/** Runs work that stops when the person presses Ctrl-C; the program then ends with what the work answers. */
export async function cancelOnInterrupt<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  process.once('SIGINT', cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}
