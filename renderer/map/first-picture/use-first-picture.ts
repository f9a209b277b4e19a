import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { projectBounds } from '../../../shared/model/project-bounds.ts';
import type { MapAdapter } from '../adapter/map-adapter.ts';
import type { MapViewProps } from '../map-view-props.ts';
import { type FirstPicture, takeFirstPicture } from './first-picture.ts';

/** Lays the first picture of the project into an element over the map, before the map is made. */
export function useFirstPicture(
  place: RefObject<HTMLElement | null>,
  props: MapViewProps,
): RefObject<FirstPicture | null> {
  const first = useRef(props);
  const picture = useRef<FirstPicture | null>(null);

  useLayoutEffect(() => {
    if (!place.current || first.current.isSecond) return;
    const { project, planId, language, theme, visibleLayers } = first.current;
    // Without what is still being worked out: the map begins without it too.
    const content = { project, planId, language, report: null, loads: null, selection: null, overlay: null };
    picture.current = takeFirstPicture(place.current, {
      content,
      bounds: projectBounds(project),
      theme,
      visibleLayers,
    });
    return () => takeAway(picture);
  }, [place]);

  return picture;
}

/** Takes the picture away when the map is drawn, looks elsewhere, shows something else or can't be made. */
export function useFirstPictureLeaves(
  picture: RefObject<FirstPicture | null>,
  { adapter, isImpossible }: { readonly adapter: MapAdapter | null; readonly isImpossible: boolean },
  { planId, theme, visibleLayers }: MapViewProps,
): void {
  const [seen] = useState({ planId, theme, visibleLayers });
  const isOther = seen.planId !== planId || seen.theme !== theme || seen.visibleLayers !== visibleLayers;

  useEffect(() => {
    if (!isOther && !isImpossible) return;
    takeAway(picture);
    adapter?.drawNow();
  }, [picture, adapter, isOther, isImpossible]);

  useEffect(() => {
    if (!adapter) return;
    const { map } = adapter;
    const onIdle = () => {
      if (!adapter.isPending()) takeAway(picture);
    };
    const onMove = () => {
      if (!picture.current || looksAt(map, picture.current.view)) return;
      takeAway(picture);
      adapter.drawNow();
    };
    map.on('idle', onIdle);
    map.on('move', onMove);
    map.on('resize', onMove);
    return () => {
      map.off('idle', onIdle);
      map.off('move', onMove);
      map.off('resize', onMove);
    };
  }, [picture, adapter]);
}

function takeAway(picture: RefObject<FirstPicture | null>): void {
  picture.current?.canvas.remove();
  picture.current = null;
}

/** Whether the map shows what the picture shows, to half a pixel in the middle. */
function looksAt(map: MapAdapter['map'], { width, height, zoom, centre }: FirstPicture['view']): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  if (clientWidth !== width || clientHeight !== height || Math.abs(map.getZoom() - zoom) > 1e-3) return false;
  const { x, y } = map.project([...centre]);
  return Math.hypot(x - width / 2, y - height / 2) < 0.5 && map.getBearing() === 0;
}
