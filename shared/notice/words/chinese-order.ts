// The order in which names are printed: by pinyin, numbers by value, as a reader looks them up.
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Compares two named things by name, then by id, so that the order never depends on where they came from. */
export function compareNamed(
  a: { readonly name: string; readonly id: string },
  b: { readonly name: string; readonly id: string },
): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
