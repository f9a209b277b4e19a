/** A sentence in both languages of the interface. Whoever shows it picks one; nobody builds it from pieces. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof LocalizedText;
