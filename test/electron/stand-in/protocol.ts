type Handler = (request: Request) => Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Handler) => {
    handlers.set(scheme, handler);
  },
};

/** Answers a request to a scheme that main serves. */
export function answer(address: string): Promise<Response> {
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (!handler) throw new Error(`nothing serves ${address}`);
  return handler(new Request(address));
}
