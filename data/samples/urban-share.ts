// How built-up the city is at a place of the paper: the old town between the rivers, and the centres of the other
// authorities.
const centres = [
  { u: 24, v: 20, reach: 8.5, share: 1 },
  { u: 24, v: 6, reach: 5, share: 0.9 },
  { u: 11, v: 12, reach: 5, share: 0.85 },
  { u: 7, v: 26, reach: 4.5, share: 0.8 },
  { u: 34, v: 21, reach: 5.5, share: 0.85 },
  { u: 17, v: 27, reach: 4, share: 0.75 },
  { u: 33, v: 10, reach: 3.5, share: 0.6 },
] as const;

/** In [0, 1]: 1 in the old town, near 0 in the hills. */
export function urbanShare(u: number, v: number): number {
  return Math.max(
    0.04,
    ...centres.map((centre) => {
      const away = Math.hypot(u - centre.u, v - centre.v) / centre.reach;
      return centre.share * Math.exp(-(away ** 2) / 1.1);
    }),
  );
}
