// The map as a React component: it hands what is to be shown to the adapter, the hand's events to the tool, and draws
// the small things that lie over the map.
import { useEffect, useRef, useState } from 'react';
import type { Pointer } from '../tools/tool.ts';
import type { MapAdapter } from './adapter/map-adapter.ts';
import { useFirstPicture, useFirstPictureLeaves } from './first-picture/use-first-picture.ts';
import './map-view.css';
import type { MapViewProps } from './map-view-props.ts';
import { CoordinateReadout } from './overlays/coordinate-readout.tsx';
import { describeHit } from './overlays/describe-hit.ts';
import { HoverTooltip } from './overlays/hover-tooltip.tsx';
import { MapControls } from './overlays/map-controls.tsx';
import { useMapAdapter } from './use-map-adapter.ts';
import { useTool } from './use-tool.ts';
import { word } from './words.ts';

export type { MapViewProps } from './map-view-props.ts';

export function MapView(props: MapViewProps) {
  const { project, language, theme, tool, isSecond = false } = props;
  const frame = useRef<HTMLElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const picturePlace = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Pointer | null>(null);
  const picture = useFirstPicture(picturePlace, props);
  const { adapter, isImpossible } = useMapAdapter(frame, surface, props, picture);
  useFirstPictureLeaves(picture, { adapter, isImpossible }, props);
  useTool(adapter, props, setHover);
  const settings = project.settings.get('settings');
  return (
    <section
      ref={frame}
      className="map-view"
      data-theme={theme}
      data-testid={isSecond ? 'other-map' : 'map'}
      aria-label={word(isSecond ? 'otherMap' : 'map', language)}
    >
      <div ref={surface} className="map-surface" />
      <div ref={picturePlace} className="map-picture" />
      {isImpossible && (
        <p className="map-impossible" role="alert">
          {word('noGraphics', language)}
        </p>
      )}
      {settings?.demonstrationNotice && <div className="map-stamp">{settings.demonstrationNotice}</div>}
      {adapter && <Controls adapter={adapter} language={language} />}
      {hover && (
        <CoordinateReadout
          position={hover.position}
          centralMeridian={settings?.centralMeridian ?? 105}
          language={language}
        />
      )}
      {hover && tool === 'select' && <Tooltip hover={hover} frame={frame.current} content={props} />}
    </section>
  );
}

function Tooltip({
  hover,
  frame,
  content,
}: {
  readonly hover: Pointer;
  readonly frame: HTMLElement | null;
  readonly content: MapViewProps;
}) {
  const [first] = hover.hits;
  const description = first ? describeHit(first, content) : null;
  if (!description || !frame) return null;
  return (
    <HoverTooltip
      at={hover.point}
      description={description}
      othersHere={hover.hits.filter(({ kind }) => kind !== 'district' && kind !== 'authority').length - 1}
      isOnRightHalf={hover.point[0] > frame.clientWidth / 2}
      isOnLowerHalf={hover.point[1] > frame.clientHeight / 2}
      language={content.language}
    />
  );
}

function Controls({
  adapter: { map },
  language,
}: {
  readonly adapter: MapAdapter;
  readonly language: MapViewProps['language'];
}) {
  const [bearing, setBearing] = useState(0);
  useEffect(() => {
    const follow = () => setBearing(map.getBearing());
    map.on('rotate', follow);
    return () => {
      map.off('rotate', follow);
    };
  }, [map]);
  return (
    <MapControls
      language={language}
      bearing={bearing}
      onZoom={(steps) => (steps > 0 ? map.zoomIn() : map.zoomOut())}
      onNorth={() => map.resetNorth()}
    />
  );
}
