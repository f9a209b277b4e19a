import { createHash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256 of UTF-8 text. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
