// The one place that tells MapLibre what to draw. It keeps no truth: it compares what is to be shown with what it sent
// last and sends only the difference, at most once per animation frame. What a hand is dragging goes to two small
// sources of its own, so that the large ones rest during a drag.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PreviewFeature, ToolPreview } from '../../tools/tool.ts';
import type { MapTheme } from '../map-colours.ts';
import type { LayerId } from '../map-view-props.ts';
import { type BuiltSources, contentSourceIds, planToSources } from '../sources/plan-to-sources.ts';
import type { MapContent, MapFeatures } from '../sources/source-recipe.ts';
import { buildStyle } from '../style/build-style.ts';
import type { SourceId } from '../style/map-layer.ts';
import { applyStyleChanges } from './apply-style-changes.ts';
import { createMap } from './create-map.ts';
import { diffFeatures } from './diff-features.ts';
import { loadMapFont } from './load-map-font.ts';

export interface MapAdapter {
  readonly map: MapLibreMap;
  readonly showContent: (content: MapContent) => void;
  readonly showStyle: (theme: MapTheme, visibleLayers: ReadonlySet<LayerId>) => void;
  readonly showPreview: (preview: ToolPreview) => void;
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

export function createMapAdapter(
  container: HTMLElement,
  theme: MapTheme,
  visibleLayers: ReadonlySet<LayerId>,
): MapAdapter {
  let style = buildStyle(theme, visibleLayers);
  const map = createMap(container, style);
  let nextStyle = style;
  let content: MapContent | null = null;
  let sent: BuiltSources | null = null;
  let preview: ToolPreview | null = null;
  let sentPreview: ToolPreview | null = null;
  let frame = 0;
  let isSending = false;
  let isLoaded = false;
  let isDestroyed = false;
  let tellPending: () => void = () => undefined;

  const source = (id: SourceId) => map.getSource<GeoJSONSource>(id);

  function sendPreview(): void {
    if (!preview || preview === sentPreview) return;
    if (preview.draft !== sentPreview?.draft) source('draft')?.setData(previewData(preview.draft));
    if (preview.handles !== sentPreview?.handles) source('handles')?.setData(previewData(preview.handles));
    sentPreview = preview;
  }

  async function sendContent(): Promise<void> {
    if (!content || isSending) return;
    isSending = true;
    const next = planToSources(content, sent);
    content = null;
    const changed = contentSourceIds.filter((id) => next[id].data !== sent?.[id].data);
    await loadMapFont(changed.map((id) => textOf(next[id].data)).join(''));
    isSending = false;
    if (isDestroyed) return;
    for (const id of changed) {
      const before = sent?.[id].data;
      const difference = before ? diffFeatures(before, next[id].data) : null;
      if (difference) source(id)?.updateData(difference);
      else source(id)?.setData(next[id].data as GeoJSON.FeatureCollection);
    }
    sent = next;
    // Whoever waits for `idle` must hear it even when nothing had to be sent.
    map.triggerRepaint();
    if (content) schedule();
  }

  function send(): void {
    frame = 0;
    if (!isLoaded || isDestroyed) return;
    if (nextStyle !== style) {
      applyStyleChanges(map, style, nextStyle);
      style = nextStyle;
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

  map.once('style.load', () => {
    isLoaded = true;
    schedule();
  });

  return {
    map,
    showContent: (next) => {
      content = next;
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
    isPending: () => !isLoaded || frame !== 0 || isSending || content !== null,
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
