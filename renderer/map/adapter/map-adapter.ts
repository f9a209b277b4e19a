// The one place that tells MapLibre what to draw. It keeps no truth: it compares what is to be shown with what it sent
// last and sends only the difference, at most once per animation frame. What a hand is dragging goes to two small
// sources of its own, so that the large ones rest during a drag.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../../shared/geometry/geometry-bounds.ts';
import type { PreviewFeature, ToolPreview } from '../../tools/tool.ts';
import { pictureSources } from '../first-picture/first-picture.ts';
import type { MapTheme } from '../map-colours.ts';
import type { LayerId } from '../map-view-props.ts';
import {
  type BuiltSources,
  type ContentSourceId,
  contentSourceIds,
  planToSources,
} from '../sources/plan-to-sources.ts';
import type { BuiltSource, MapContent, MapFeatures } from '../sources/source-recipe.ts';
import { buildStyle } from '../style/build-style.ts';
import type { SourceId } from '../style/map-layer.ts';
import { sourcesInSight } from '../style/sources-in-sight.ts';
import { applyStyleChanges } from './apply-style-changes.ts';
import { createMap } from './create-map.ts';
import { diffFeatures } from './diff-features.ts';
import { holdDrawing } from './hold-drawing.ts';
import { loadMapFont } from './load-map-font.ts';

export interface MapAdapter {
  readonly map: MapLibreMap;
  readonly showContent: (content: MapContent) => void;
  readonly showStyle: (theme: MapTheme, visibleLayers: ReadonlySet<LayerId>) => void;
  readonly showPreview: (preview: ToolPreview) => void;
  /** The picture over the map is gone: from now on it draws whatever it has. */
  readonly drawNow: () => void;
  /** Whether something is still to be sent. */
  readonly isPending: () => boolean;
  /** Told whenever something is going to be sent; the map's `idle` says when it is drawn. */
  readonly onPending: (listener: () => void) => void;
  readonly destroy: () => void;
}

/** Everything that will be written on the map, for loading its characters first. */
function textOf({ features }: MapFeatures): string {
  return features
    .map(({ properties }) =>
      [properties.name, properties.addresses, properties.areaText].filter(Boolean).join(''),
    )
    .join('');
}

function previewData(features: readonly PreviewFeature[]): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

type BuiltEntry = readonly [ContentSourceId, BuiltSource];

/** How the map is first seen. */
export interface FirstSight {
  readonly theme: MapTheme;
  readonly visibleLayers: ReadonlySet<LayerId>;
  readonly content: MapContent;
  readonly bounds: Bounds | null;
  /** Whether a picture lies over the map until it is drawn. */
  readonly isPictured: boolean;
}

export function createMapAdapter(container: HTMLElement, first: FirstSight): MapAdapter {
  const map = createMap(container, first.bounds);
  let style = buildStyle(first.theme, first.visibleLayers);
  let nextStyle = style;
  let content = first.content;
  let isContentNew = true;
  let built: Partial<BuiltSources> = pictureSources();
  let sent: Partial<BuiltSources> = {};
  let preview: ToolPreview | null = null;
  let sentPreview: ToolPreview | null = null;
  let frame = 0;
  let isSending = false;
  let isLoaded = false;
  let isDestroyed = false;
  let tellPending: () => void = () => undefined;
  let letDraw = first.isPictured ? holdDrawing(map) : null;

  const source = (id: SourceId) => map.getSource<GeoJSONSource>(id);

  function sendPreview(): void {
    if (!preview || preview === sentPreview) return;
    if (preview.draft !== sentPreview?.draft) source('draft')?.setData(previewData(preview.draft));
    if (preview.handles !== sentPreview?.handles) source('handles')?.setData(previewData(preview.handles));
    sentPreview = preview;
  }

  /** What is seen or has been seen, as it is now; whatever is of no use at this zoom waits. */
  function buildContent(): BuiltEntry[] {
    const inSight = sourcesInSight(style, map.getZoom());
    built = planToSources(
      content,
      built,
      contentSourceIds.filter((id) => inSight.has(id) || built[id]),
    );
    return Object.entries(built) as BuiltEntry[];
  }

  function sendSource(id: ContentSourceId, next: BuiltSource): void {
    const before = sent[id]?.data;
    const difference = before ? diffFeatures(before, next.data) : null;
    if (difference) source(id)?.updateData(difference);
    else source(id)?.setData(next.data as GeoJSON.FeatureCollection);
    sent = { ...sent, [id]: next };
  }

  async function sendContent(): Promise<void> {
    if (!isContentNew || isSending) return;
    isSending = true;
    isContentNew = false;
    const changed = buildContent().filter(([id, { data }]) => data !== sent[id]?.data);
    const texts = changed.map(([, { data }]) => textOf(data));
    changed.forEach(([id, built], index) => {
      if (texts[index] === '') sendSource(id, built);
    });
    // What is written comes when its characters are there; what is not need not wait for it.
    await loadMapFont(texts.join(''));
    isSending = false;
    if (isDestroyed) return;
    changed.forEach(([id, built], index) => {
      if (texts[index] !== '') sendSource(id, built);
    });
    // Whoever waits for `idle` must hear it even when nothing had to be sent.
    map.triggerRepaint();
    if (isContentNew) schedule();
  }

  function send(): void {
    frame = 0;
    if (!isLoaded || isDestroyed) return;
    if (nextStyle !== style) {
      applyStyleChanges(map, style, nextStyle);
      style = nextStyle;
      isContentNew = true;
    }
    sendPreview();
    void sendContent();
    map.triggerRepaint();
  }

  function schedule(): void {
    if (isDestroyed) return;
    tellPending();
    if (frame === 0) frame = requestAnimationFrame(send);
  }

  const isPending = () => !isLoaded || frame !== 0 || isSending || isContentNew;

  /** What is to be seen is seen with the next frame, and only then `idle` counts. */
  function drawNow(): void {
    if (!letDraw) return;
    letDraw();
    letDraw = null;
    schedule();
  }

  // The first data go with the style: a source that starts empty is loaded twice.
  const firstBuilt = buildContent();
  const drawn = firstBuilt.filter(([, { data }]) => textOf(data) === '');
  void loadMapFont(firstBuilt.map(([, { data }]) => textOf(data)).join(''));
  sent = Object.fromEntries(drawn);
  style = buildStyle(
    first.theme,
    first.visibleLayers,
    Object.fromEntries(drawn.map(([id, { data }]) => [id, data])),
  );
  nextStyle = style;
  map.setStyle(style);
  map.once('style.load', () => {
    isLoaded = true;
    schedule();
  });
  map.on('idle', () => {
    if (!isPending()) drawNow();
  });
  map.on('zoom', () => {
    const inSight = sourcesInSight(style, map.getZoom());
    if (contentSourceIds.every((id) => built[id] || !inSight.has(id))) return;
    isContentNew = true;
    schedule();
  });

  return {
    map,
    showContent: (next) => {
      content = next;
      isContentNew = true;
      schedule();
    },
    showStyle: (nextTheme, nextVisibleLayers) => {
      nextStyle = buildStyle(nextTheme, nextVisibleLayers);
      schedule();
    },
    showPreview: (next) => {
      // Most moves of the pointer change nothing in hand, and a frame of the whole map is dear without a graphics card.
      if (next.draft === preview?.draft && next.handles === preview.handles) return;
      preview = next;
      schedule();
    },
    drawNow,
    isPending,
    onPending: (listener) => {
      tellPending = listener;
    },
    destroy: () => {
      isDestroyed = true;
      cancelAnimationFrame(frame);
      map.remove();
    },
  };
}
