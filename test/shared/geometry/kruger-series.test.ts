import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';

describe('projectByKruger', () => {
  it('says what proj4 says, to ten nanometres, all over China', () => {
    const converter = proj4(
      '+proj=longlat +ellps=GRS80 +no_defs',
      '+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
    );
    const zone = gaussKruger(105);
    let worst = 0;
    for (let latitude = 3; latitude < 54; latitude += 1.37) {
      for (let longitude = 102.5; longitude < 107.5; longitude += 0.137) {
        const [x, y] = zone.forward([longitude, latitude]);
        const [peerX = 0, peerY = 0] = converter.forward([longitude, latitude]);
        worst = Math.max(worst, Math.abs(x - peerX), Math.abs(y - peerY));
      }
    }
    expect(worst).toBeLessThan(1e-8);
  });
});
