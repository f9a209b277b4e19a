type Handler = (event: unknown, ...words: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    handlers.set(channel, handler);
  },
};

/** What `ipcRenderer.invoke` does on the other side. */
export async function invoke(event: unknown, channel: string, words: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`no handler for ${channel}`);
  return handler(event, ...words);
}
