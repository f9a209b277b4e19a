// Ids come from what a row says about itself, never from a counter or chance: the same file gives the same ids, and a
// row imported again finds the record it made before.

/** A record id: `unit:1024`. Text that would read badly in an id is shortened and gets a hash of the whole. */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  const text = parts.map((part) => part.normalize('NFKC').trim()).join('|');
  // An export of ours, come back: its ids are ids already.
  if (text.startsWith(`${prefix}:`)) return text;
  if (/^[\p{L}\p{N}._-]{1,48}$/u.test(text)) return `${prefix}:${text}`;
  const readable = text
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32);
  return `${prefix}:${readable}-${shortHash(text)}`;
}

/** 53 bits as 11 base-36 characters or fewer (cyrb53 by bryc, public domain): enough to keep names apart, not a seal. */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
