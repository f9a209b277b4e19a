// A plan is seen before MapLibre is: its borders, schools and ground, drawn once where MapLibre will draw them, and gone as
// soon as MapLibre has.
import type { MapTheme } from '../map-colours.ts';
import type { LayerId } from '../map-view-props.ts';
import { projectBounds } from '../project-bounds.ts';
import { type BuiltSources, contentSourceIds, planToSources } from '../sources/plan-to-sources.ts';
import type { MapContent } from '../sources/source-recipe.ts';
import { buildStyle } from '../style/build-style.ts';
import { drawPicture, layersOfPicture } from './draw-picture.ts';
import { type FittedView, fitView } from './fitted-view.ts';

export interface FirstLook {
  readonly content: MapContent;
  readonly theme: MapTheme;
  readonly visibleLayers: ReadonlySet<LayerId>;
}

export interface FirstPicture {
  readonly canvas: HTMLCanvasElement;
  readonly view: FittedView;
}

interface PaintedPicture {
  readonly look: FirstLook;
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
export function showFirstPicture(place: HTMLElement, look: FirstLook): boolean {
  const picture = takeFirstPicture(place, look);
  painted = picture && { look, picture };
  return picture !== null;
}

/** Puts the picture that was shown, or where another is wanted a new one, into an element. Null: nothing to look at. */
export function takeFirstPicture(place: HTMLElement, look: FirstLook): FirstPicture | null {
  const { content, theme, visibleLayers } = look;
  const bounds = projectBounds(content.project);
  const view = bounds && fitView(bounds, place.clientWidth, place.clientHeight);
  if (!view) return null;
  const picture = takePainted(look, view) ?? { canvas: document.createElement('canvas'), view };
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

/** The picture that is there already, if it shows the same at the same size. */
function takePainted(look: FirstLook, view: FittedView): FirstPicture | null {
  if (!painted) return null;
  const { look: before, picture } = painted;
  painted = null;
  const isSame =
    before.content.project === look.content.project &&
    before.content.planId === look.content.planId &&
    before.theme === look.theme &&
    [...before.visibleLayers].join() === [...look.visibleLayers].join() &&
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
