// The map's text is drawn from the bundled font, whose hundred slices are loaded by the characters asked for. A glyph
// that is drawn before its slice has come would keep a stand-in for ever, so characters are loaded before they are shown.
import '@fontsource-variable/noto-sans-sc/wght.css';

const loaded = new Set<string>();

/** Makes sure that the characters of a text can be drawn. Resolves at once when all are known already. */
export async function loadMapFont(text: string): Promise<void> {
  const missing = [...new Set(text)].filter((character) => !loaded.has(character));
  if (missing.length === 0) return;
  // A slice that can't be read is no reason not to draw the map: the system's font stands in.
  await document.fonts.load('16px "Noto Sans SC Variable"', missing.join('')).catch(() => []);
  for (const character of missing) loaded.add(character);
}
