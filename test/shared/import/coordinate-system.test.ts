import { describe, expect, it } from 'vitest';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { coordinateSystem } from '../../../shared/import/coordinate-system.ts';

const metresPerDegree = 111_320;

function toDegrees(id: string, x: number, y: number): [number, number] {
  const system = coordinateSystem(id);
  if (!system) throw new Error(`no ${id}`);
  return system.toDegrees(x, y);
}

describe('conversion to degrees', () => {
  it.each(['EPSG:4523', 'EPSG:4544', 'EPSG:4496', 'EPSG:4507'])(
    'brings %s back to where it came from',
    (id) => {
      const [east, north] = gaussKruger(105).forward([104.74, 31.46]);
      const zone = id === 'EPSG:4523' ? 35_000_000 : id === 'EPSG:4496' ? 18_000_000 : 0;
      const [longitude, latitude] = toDegrees(id, east + zone, north);
      expect(longitude).toBeCloseTo(104.74, 9);
      expect(latitude).toBeCloseTo(31.46, 9);
    },
  );

  it('moves GCJ-02 by the 359 m that it is off at Mianyang', () => {
    const [longitude, latitude] = toDegrees('gcj02', 104.74, 31.46);
    const east = (104.74 - longitude) * metresPerDegree * Math.cos((31.46 * Math.PI) / 180);
    const north = (31.46 - latitude) * metresPerDegree;
    expect(Math.hypot(east, north)).toBeGreaterThan(340);
    expect(Math.hypot(east, north)).toBeLessThan(380);
  });

  it('moves BD-09 by nearly a kilometre', () => {
    const [longitude, latitude] = toDegrees('bd09', 104.74, 31.46);
    expect(Math.hypot(104.74 - longitude, 31.46 - latitude) * metresPerDegree).toBeGreaterThan(850);
  });

  it('gives the same bits for the same position', () => {
    expect(toDegrees('EPSG:4523', 35_475_470.123, 3_482_448.987)).toEqual(
      toDegrees('EPSG:4523', 35_475_470.123, 3_482_448.987),
    );
  });
});
