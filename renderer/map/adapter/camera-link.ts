// Maps that look at the same place: a move of one is made by all others, at once and without an end of its own.
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface CameraLink {
  /** A map that joins looks where those look that are there already. Returns the function that leaves. */
  readonly join: (map: MapLibreMap) => () => void;
}

export function createCameraLink(): CameraLink {
  const maps = new Set<MapLibreMap>();
  let isFollowing = false;
  const follow = (leader: MapLibreMap, follower: MapLibreMap) => {
    isFollowing = true;
    follower.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom(), bearing: leader.getBearing() });
    isFollowing = false;
  };
  return {
    join: (map) => {
      const [first] = maps;
      if (first) follow(first, map);
      const tellOthers = () => {
        if (isFollowing) return;
        for (const other of maps) if (other !== map) follow(map, other);
      };
      maps.add(map);
      map.on('move', tellOthers);
      return () => {
        maps.delete(map);
        map.off('move', tellOthers);
      };
    },
  };
}
