import { randomUUID } from 'node:crypto';

/** An id that no other machine gives: `prefix:` and a random UUID. */
export function createId(prefix: string): string {
  return `${prefix}:${randomUUID()}`;
}
