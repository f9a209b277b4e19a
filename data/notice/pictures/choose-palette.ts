// A picture of 256 colours instead of 16 million is a third of the size, and a drawing of flat colours loses nothing
// that an eye could see: its frequent colours stay as they are, and the many shades at the edges of letters and lines are
// gathered by median cut (Heckbert, “Color image quantization for frame buffer display”, SIGGRAPH 1982).

/** Red, green and blue in one number, red lowest. */
type Colour = number;
type Counted = readonly [colour: Colour, pixels: number];

export interface Palette {
  /** Red, green, blue of every entry; at most 256 of them. */
  readonly colours: Uint8Array;
  /** Entry of every colour of the picture. */
  readonly entryOf: ReadonlyMap<Colour, number>;
}

const mostEntries = 256;
/** Colours that stay exactly as they are: these cover some 95 % of a map or a page of text. */
const exactEntries = 96;
const channels = [0, 8, 16] as const;

export const colourMask = 0xffffff;

/** `pixels`: one number a pixel, red lowest, alpha ignored. The same picture gives the same palette. */
export function choosePalette(pixels: Uint32Array): Palette {
  const counted = countColours(pixels);
  const exact = counted.slice(0, counted.length <= mostEntries ? mostEntries : exactEntries);
  const boxes = [
    ...exact.map((colour) => [colour]),
    ...cutBoxes(counted.slice(exact.length), mostEntries - exact.length),
  ];
  const colours = new Uint8Array(boxes.length * 3);
  const entryOf = new Map<Colour, number>();
  boxes.forEach((box, entry) => {
    colours.set(meanOf(box), entry * 3);
    for (const [colour] of box) entryOf.set(colour, entry);
  });
  return { colours, entryOf };
}

/** The most frequent first. */
function countColours(pixels: Uint32Array): Counted[] {
  const counts = new Map<Colour, number>();
  // HOT: millions of pixels, most of them like the one before.
  let current = (pixels[0] ?? 0) & colourMask;
  let run = 0;
  const note = () => counts.set(current, (counts.get(current) ?? 0) + run);
  for (const pixel of pixels) {
    const colour = pixel & colourMask;
    if (colour !== current) {
      note();
      current = colour;
      run = 0;
    }
    run += 1;
  }
  note();
  return [...counts].sort(([one, often], [other, oftener]) => oftener - often || one - other);
}

/** Splits the box that is widest for its weight, at its median, until there are as many as asked for. */
function cutBoxes(colours: Counted[], wanted: number): Counted[][] {
  if (colours.length === 0) return [];
  const boxes = [measureBox(colours)];
  while (boxes.length < wanted) {
    const next = boxes.reduce((widest, box) => (box.weight > widest.weight ? box : widest));
    if (next.weight === 0) break;
    const shift = next.widest;
    const sorted = [...next.colours].sort(([a], [b]) => ((a >> shift) & 255) - ((b >> shift) & 255) || a - b);
    const half = sorted.reduce((sum, [, pixels]) => sum + pixels, 0) / 2;
    let cut = 0;
    for (let sum = 0; cut < sorted.length - 1 && sum < half; cut += 1) sum += sorted[cut]?.[1] ?? 0;
    cut = Math.max(1, cut);
    boxes.splice(boxes.indexOf(next), 1, measureBox(sorted.slice(0, cut)), measureBox(sorted.slice(cut)));
  }
  return boxes.map((box) => box.colours);
}

/** `weight`: width in the widest channel times the root of its pixels; none for a single colour. */
function measureBox(colours: Counted[]) {
  const widths = channels.map((shift) => {
    let [low, high] = [255, 0];
    for (const [colour] of colours) {
      const value = (colour >> shift) & 255;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  });
  const width = Math.max(...widths);
  const pixels = colours.reduce((sum, [, count]) => sum + count, 0);
  return { colours, widest: channels[widths.indexOf(width)] ?? 0, weight: width * Math.sqrt(pixels) };
}

function meanOf(box: readonly Counted[]): number[] {
  const pixels = box.reduce((sum, [, count]) => sum + count, 0);
  return channels.map((shift) =>
    Math.round(box.reduce((sum, [colour, count]) => sum + ((colour >> shift) & 255) * count, 0) / pixels),
  );
}
