// The columns of an imported row that have no field of their own, kept as one JSON object of texts.

/** Throws where the text is not an object of texts: another program has changed it. */
export function parseAttributes(text: string): Readonly<Record<string, string>> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('attributes_json is not an object');
  }
  if (Object.values(value).some((one) => typeof one !== 'string')) {
    throw new Error('attributes_json holds a value that is not text');
  }
  return value as Record<string, string>;
}
