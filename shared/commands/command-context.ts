/** What commands need from outside: identity and time, so that tests can fix both. */
export interface CommandContext {
  /** A new id, never used before in this project; `prefix` says of what (`agreement`, `plan`…). */
  readonly createId: (prefix: string) => string;
  /** Who does it, as written into the log and an agreement's events. */
  readonly author: string;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Lower-case hexadecimal SHA-256 of UTF-8 text. */
  readonly sha256: (text: string) => string;
}
