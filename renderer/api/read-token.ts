// The loopback host prints an address with `#token=…`. The token is read once, kept for this tab only, and taken out
// of the address bar so that it is neither bookmarked nor shown in a screenshot.
const storageKey = 'huapian-token';

export interface TokenPlace {
  readonly hash: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Takes the fragment out of the address bar. */
  readonly forgetHash: () => void;
}

/** The token of the host that served the page; empty where the address carried none. */
export function readToken({ hash, storage, forgetHash }: TokenPlace): string {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token');
  if (token === null) return storage.getItem(storageKey) ?? '';
  storage.setItem(storageKey, token);
  forgetHash();
  return token;
}
