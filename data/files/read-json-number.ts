// A number of JSON from its digits. A whole number below 2⁵³ over a power of ten up to 10²² is one division of exact
// numbers, and so the very double that a parser gives (W. D. Clinger, How to read floating point numbers accurately, 1990);
// with more digits it is read as text.

export interface NumberReader {
  /** Where the number ends that begins at `at`; −1 where none does, or one with an exponent. */
  readonly read: (at: number) => number;
  readonly value: () => number;
}

const [minus, dot, zero, nine, smallE, largeE] = [45, 46, 48, 57, 101, 69] as const;
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

export function createNumberReader(bytes: Buffer): NumberReader {
  let found = 0;
  return {
    value: () => found,
    // HOT: twice for every position.
    read(start) {
      const isNegative = bytes[start] === minus;
      const first = isNegative ? start + 1 : start;
      let at = first;
      let digits = 0;
      let byte = bytes[at] as number;
      while (byte >= zero && byte <= nine) {
        digits = digits * 10 + (byte - zero);
        byte = bytes[++at] as number;
      }
      if (at === first || (at > first + 1 && bytes[first] === zero)) return -1;
      let decimals = 0;
      if (byte === dot) {
        const firstDecimal = at + 1;
        byte = bytes[++at] as number;
        while (byte >= zero && byte <= nine) {
          digits = digits * 10 + (byte - zero);
          byte = bytes[++at] as number;
        }
        decimals = at - firstDecimal;
        if (decimals === 0) return -1;
      }
      if (byte === smallE || byte === largeE) return -1;
      if (digits < 2 ** 53 && decimals < powers.length) {
        const value = digits / (powers[decimals] as number);
        found = isNegative ? -value : value;
        return at;
      }
      found = Number(bytes.toString('latin1', start, at));
      return Number.isFinite(found) ? at : -1;
    },
  };
}
