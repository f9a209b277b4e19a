import { type RefObject, useEffect, useRef, useState } from 'react';
import { projectBounds } from '../../shared/model/project-bounds.ts';
import { createMapAdapter, type MapAdapter } from './adapter/map-adapter.ts';
import { reportMapState } from './adapter/report-map-state.ts';
import type { FirstPicture } from './first-picture/first-picture.ts';
import type { MapViewProps } from './map-view-props.ts';
import { fitPadding } from './view-limits.ts';
import { word } from './words.ts';

/** Makes the map once its element is there and keeps it in step with the props. */
export function useMapAdapter(
  frame: RefObject<HTMLElement | null>,
  surface: RefObject<HTMLDivElement | null>,
  props: MapViewProps,
  picture: RefObject<FirstPicture | null>,
): { readonly adapter: MapAdapter | null; readonly isImpossible: boolean } {
  const { project, planId, report, loads, selection, language, theme, visibleLayers, zoomTo, onDrawn } =
    props;
  const { overlay = null, cameraLink, isSecond = false } = props;
  const [adapter, setAdapter] = useState<MapAdapter | null>(null);
  const [isImpossible, setIsImpossible] = useState(false);
  const content = { project, planId, report, loads, selection, language, overlay };
  const first = useRef({ theme, visibleLayers, content });

  useEffect(() => {
    if (!frame.current || !surface.current) return;
    const bounds = projectBounds(first.current.content.project);
    const made = tryToCreate(surface.current, {
      ...first.current,
      bounds,
      isPictured: picture.current !== null,
    });
    setIsImpossible(made === null);
    if (!made) {
      onDrawn();
      return;
    }
    reportMapState(frame.current, made, onDrawn);
    setAdapter(made);
    return () => {
      setAdapter(null);
      made.destroy();
    };
  }, [frame, surface, picture, onDrawn]);

  useEffect(() => {
    adapter?.showContent({ project, planId, report, loads, selection, language, overlay });
  }, [adapter, project, planId, report, loads, selection, language, overlay]);

  useEffect(() => adapter?.showStyle(theme, visibleLayers), [adapter, theme, visibleLayers]);

  useEffect(() => {
    adapter?.map.getCanvas().setAttribute('aria-label', word(isSecond ? 'otherMap' : 'map', language));
  }, [adapter, language, isSecond]);

  useFirstLook(isSecond ? null : adapter, project);

  useEffect(() => (adapter && cameraLink ? cameraLink.join(adapter.map) : undefined), [adapter, cameraLink]);

  useEffect(() => {
    if (!adapter || !zoomTo) return;
    const [west, south, east, north] = zoomTo.bbox;
    adapter.map.fitBounds([west, south, east, north], { padding: fitPadding, maxZoom: 17, duration: 500 });
  }, [adapter, zoomTo]);

  return { adapter, isImpossible };
}

/** Null where the machine has no WebGL 2: the rest of the window must go on without a map. */
function tryToCreate(...inputs: Parameters<typeof createMapAdapter>): MapAdapter | null {
  try {
    return createMapAdapter(...inputs);
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Looks at the whole project when it is opened: when its ground is other than before and out of sight. */
function useFirstLook(adapter: MapAdapter | null, project: MapViewProps['project']): void {
  const looked = useRef<readonly unknown[]>([]);
  useEffect(() => {
    // Edits of a plan leave these alone and are no reason to look elsewhere.
    const ground = [adapter, project.district, project.authority, project.unit, project.campus];
    if (!adapter || ground.every((part, index) => part === looked.current[index])) return;
    const bounds = projectBounds(project);
    if (!bounds) return;
    const isFirst = looked.current[0] !== adapter;
    looked.current = ground;
    const [west, south, east, north] = bounds;
    const view = adapter.map.getBounds();
    const isInSight =
      west < view.getEast() && east > view.getWest() && south < view.getNorth() && north > view.getSouth();
    if (isFirst || !isInSight) {
      adapter.map.fitBounds([west, south, east, north], { padding: fitPadding, duration: 0 });
    }
  }, [adapter, project]);
}
