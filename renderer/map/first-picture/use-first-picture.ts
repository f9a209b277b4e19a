import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapAdapter } from '../adapter/map-adapter.ts';
import type { MapViewProps } from '../map-view-props.ts';
import { type FirstPicture, takeFirstPicture } from './first-picture.ts';

/** Keeps the first picture of the project over the map until the map is drawn, looks elsewhere or shows something else. */
export function useFirstPicture(
  place: RefObject<HTMLElement | null>,
  adapter: MapAdapter | null,
  props: MapViewProps,
): void {
  const { planId, theme, visibleLayers } = props;
  const first = useRef(props);
  const picture = useRef<FirstPicture | null>(null);
  const [seen] = useState({ planId, theme, visibleLayers });

  useLayoutEffect(() => {
    if (!place.current || first.current.isSecond) return;
    const { project, planId, language, theme, visibleLayers } = first.current;
    // Without what is still being worked out: the map begins without it too.
    const content = { project, planId, language, report: null, loads: null, selection: null, overlay: null };
    picture.current = takeFirstPicture(place.current, { content, theme, visibleLayers });
    return () => takeAway(picture);
  }, [place]);

  useEffect(() => {
    if (seen.planId !== planId || seen.theme !== theme || seen.visibleLayers !== visibleLayers) {
      takeAway(picture);
    }
  }, [seen, planId, theme, visibleLayers]);

  useEffect(() => {
    if (!adapter) return;
    const { map } = adapter;
    const onIdle = () => {
      if (!adapter.isPending()) takeAway(picture);
    };
    const onMove = () => {
      if (picture.current && !looksAt(map, picture.current.view)) takeAway(picture);
    };
    map.on('idle', onIdle);
    map.on('move', onMove);
    map.on('resize', onMove);
    return () => {
      map.off('idle', onIdle);
      map.off('move', onMove);
      map.off('resize', onMove);
    };
  }, [adapter]);
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
