// The hand on the map: places in degrees become pixels, as the map itself says where it looks (`data-map-*`).
import { expect, type Locator, type Page } from '@playwright/test';
import type { Position } from 'geojson';

export type Pixel = readonly [x: number, y: number];

/** Web Mercator, in pixels of a world that is 512 wide at zoom 0. */
function worldPixel([longitude = 0, latitude = 0]: Position, zoom: number): Pixel {
  const world = 512 * 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [(longitude / 360 + 0.5) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}

export interface MapFrame {
  readonly zoom: number;
  /** Where a place is in the window. */
  pixelOf(position: Position): Pixel;
  /** Whether a pixel is on the map, away from its edges and what lies over them. */
  isClear(pixel: Pixel): boolean;
}

export class MapDriver {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  element(): Locator {
    return this.page.locator('[data-testid="map"]');
  }

  /** How the map lies in the window, once it has come to rest. */
  async frame(): Promise<MapFrame> {
    let before = '';
    await expect
      .poll(
        async () => {
          const now = JSON.stringify(await this.state());
          const isAtRest = now === before && now.includes('"mapReady":"true"');
          before = now;
          return isAtRest;
        },
        { timeout: 60_000, intervals: [150] },
      )
      .toBe(true);
    const { mapLongitude, mapLatitude, mapZoom, box } = await this.state();
    const zoom = Number(mapZoom);
    const middle = worldPixel([Number(mapLongitude), Number(mapLatitude)], zoom);
    return {
      zoom,
      pixelOf: (position) => {
        const [x, y] = worldPixel(position, zoom);
        return [box.x + box.width / 2 + x - middle[0], box.y + box.height / 2 + y - middle[1]];
      },
      isClear: ([x, y]) =>
        x > box.x + 60 && x < box.x + box.width - 60 && y > box.y + 50 && y < box.y + box.height - 60,
    };
  }

  private state() {
    return this.element().evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { mapReady, mapLongitude, mapLatitude, mapZoom } = element.dataset;
      return { mapReady, mapLongitude, mapLatitude, mapZoom, box: { x, y, width, height } };
    });
  }

  /** Turns the wheel over a place until the map is at least at that zoom; each turn comes to rest before the next. */
  async zoomInAt(pixel: Pixel, zoom: number): Promise<void> {
    await this.moveTo(pixel);
    for (let turns = 0; turns < 20; turns += 1) {
      await this.frame();
      const before = Number((await this.state()).mapZoom);
      if (before >= zoom) return;
      await this.page.mouse.wheel(0, -500);
      await expect.poll(async () => Number((await this.state()).mapZoom)).toBeGreaterThan(before);
    }
    throw new Error(`the wheel did not bring the map to zoom ${zoom}`);
  }

  async moveTo([x, y]: Pixel): Promise<void> {
    // Two steps: a hand does not appear out of nothing, and hovering is looked at between them.
    await this.page.mouse.move(x - 3, y - 3);
    await this.page.mouse.move(x, y);
  }

  async click(pixel: Pixel): Promise<void> {
    await this.moveTo(pixel);
    await this.page.mouse.click(...pixel);
  }

  async drag(from: Pixel, to: Pixel): Promise<void> {
    await this.moveTo(from);
    await this.page.mouse.down();
    await this.page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    await this.moveTo(to);
    await this.page.mouse.up();
  }

  /** Pulls from place to place with the button held, as one draws freehand; the caller lets go. */
  async pull([first, ...others]: readonly [Pixel, ...Pixel[]]): Promise<void> {
    await this.moveTo(first);
    await this.page.mouse.down();
    for (const [x, y] of others) await this.page.mouse.move(x, y, { steps: 4 });
  }
}
