import { describe, expect, it } from 'vitest';
import { proposeRepair } from '../../../shared/overlap/propose-repair.ts';
import { polygon, rectangle, zone } from '../geometry/local-metres.ts';

describe('proposeRepair', () => {
  it('takes a bow tie apart and says what changes', () => {
    const bowTie = polygon([
      [0, 0],
      [100, 100],
      [100, 0],
      [0, 100],
      [0, 0],
    ]);
    const repair = proposeRepair(bowTie, zone);
    expect(repair.ok && repair.value.geometry.coordinates).toHaveLength(2);
    expect(repair.ok && repair.value.areaAfterSquareMetres).toBeCloseTo(5000, 1);
    expect(repair.ok && repair.value.changedSquareMetres).toBeCloseTo(5000, 1);
    expect(repair.ok && repair.value.text.zh).toContain('相差 5,000 平方米');
  });

  it('drops a hole outside its ring', () => {
    const strayHole = polygon(
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
      [
        [200, 0],
        [210, 0],
        [210, 10],
        [200, 10],
        [200, 0],
      ],
    );
    const repair = proposeRepair(strayHole, zone);
    expect(repair.ok && repair.value.areaAfterSquareMetres).toBeCloseTo(10_000, 1);
  });

  it('keeps the vertices that were there exactly where they were', () => {
    const sound = rectangle(0, 0, 100, 100);
    const repair = proposeRepair(sound, zone);
    const places = repair.ok ? repair.value.geometry.coordinates.flat(2).map(String) : [];
    expect(new Set(places)).toEqual(new Set(sound.coordinates.flat().map(String)));
  });

  it('refuses a ring without area', () => {
    const flat = polygon([
      [0, 0],
      [100, 0],
      [0, 0],
    ]);
    expect(proposeRepair(flat, zone)).toMatchObject({ ok: false, refusal: { code: 'no-repair' } });
  });
});
