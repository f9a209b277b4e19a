// A plan is seen before MapLibre is: its borders, schools and ground, drawn once where MapLibre will draw them, and gone as
// soon as MapLibre has.
import type { Bounds } from '../../../shared/geometry/geometry-bounds.ts';
import type { MapTheme } from '../map-colours.ts';
import type { LayerId } from '../map-view-props.ts';
import { type BuiltSources, contentSourceIds, planToSources } from '../sources/plan-to-sources.ts';
import type { MapContent } from '../sources/source-recipe.ts';
import { buildStyle } from '../style/build-style.ts';
import { drawPicture, layersOfPicture } from './draw-picture.ts';
import { type FittedView, fitView } from './fitted-view.ts';

/** What a first picture shows. */
export interface Scene {
  readonly content: MapContent;
  /** Degrees; null where there is nothing to look at. */
  readonly bounds: Bounds | null;
  readonly theme: MapTheme;
  readonly visibleLayers: ReadonlySet<LayerId>;
}

export interface FirstPicture {
  readonly canvas: HTMLCanvasElement;
  readonly view: FittedView;
}

interface PaintedPicture {
  readonly scene: Scene;
  readonly picture: FirstPicture;
}

/** The picture of a desk that waits for the window. */
let painted: PaintedPicture | null = null;

let builtSources: Partial<BuiltSources> = {};

/** What the last picture was drawn from: the map need not make it again. */
export function pictureSources(): Partial<BuiltSources> {
  return builtSources;
}

/** Paints the picture into an element of a desk that waits for the window. Whether there was something to look at. */
export function showFirstPicture(place: HTMLElement, scene: Scene): boolean {
  const picture = takeFirstPicture(place, scene);
  painted = picture && { scene, picture };
  return picture !== null;
}

/** Puts the picture that was shown, or where another is wanted a new one, into an element. Null: nothing to look at. */
export function takeFirstPicture(place: HTMLElement, scene: Scene): FirstPicture | null {
  const { content, bounds, theme, visibleLayers } = scene;
  const view = bounds && fitView(bounds, place.clientWidth, place.clientHeight);
  if (!view) return null;
  const picture = takePainted(scene, view) ?? { canvas: document.createElement('canvas'), view };
  if (picture.view === view) {
    const layers = layersOfPicture(buildStyle(theme, visibleLayers), view.zoom);
    const drawn = new Set(layers.map((layer) => ('source' in layer ? layer.source : null)));
    builtSources = planToSources(
      content,
      builtSources,
      contentSourceIds.filter((id) => drawn.has(id)),
    );
    paint(picture, (context) => drawPicture(context, layers, builtSources, view));
  }
  place.append(picture.canvas);
  return picture;
}

/** The picture that is there already, if it shows the same plan at the same size: it was drawn before its project came. */
function takePainted(scene: Scene, view: FittedView): FirstPicture | null {
  if (!painted) return null;
  const { scene: before, picture } = painted;
  painted = null;
  const isSame =
    before.content.planId === scene.content.planId &&
    before.theme === scene.theme &&
    [...before.visibleLayers].join() === [...scene.visibleLayers].join() &&
    picture.view.width === view.width &&
    picture.view.height === view.height;
  return isSame ? picture : null;
}

function paint({ canvas, view }: FirstPicture, draw: (context: CanvasRenderingContext2D) => void): void {
  const ratio = Math.max(1, window.devicePixelRatio);
  canvas.className = 'first-picture';
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  // On the processor: it is drawn once, and the way through a graphics card without one is far longer.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  context.scale(ratio, ratio);
  draw(context);
}
