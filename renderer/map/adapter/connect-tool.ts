// The hand on the map: turns what the mouse and the keys do into tool events and carries out the effects. Moves are
// looked at once per animation frame.
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { RunningTool } from '../../tools/running-tool.ts';
import { worldsPerPixel } from '../../tools/snapping/mercator.ts';
import { snapLayers } from '../../tools/snapping/snap-layers.ts';
import { snapToLayers } from '../../tools/snapping/snap-to-layers.ts';
import type { Pointer, Surroundings, ToolEffect, ToolEvent } from '../../tools/tool.ts';
import type { Trials } from '../../tools/trial/create-trials.ts';
import type { MapViewProps } from '../map-view-props.ts';
import { hitTest } from './hit-test.ts';
import { listenToKeys } from './listen-to-keys.ts';

export interface ToolConnection {
  readonly send: (event: ToolEvent) => void;
  readonly disconnect: () => void;
}

export interface ToolWiring {
  readonly map: MapLibreMap;
  readonly tool: RunningTool;
  readonly trials: Trials;
  /** The props as they are now. */
  readonly props: () => MapViewProps;
  /** After every event: the preview, the hint and the cursor may be others. */
  readonly onChange: () => void;
  readonly onHover: (pointer: Pointer | null) => void;
}

/** The part of the props that tools work on. */
export type SeenByTools = Pick<
  MapViewProps,
  'project' | 'planId' | 'selection' | 'border' | 'language' | 'visibleLayers' | 'snapPixels'
>;

/** What a tool may look at, as things stand. */
export function lookAround(map: MapLibreMap, seen: SeenByTools, trials: Trials): Surroundings {
  const { project, planId, selection, border, visibleLayers, snapPixels } = seen;
  const pixel = worldsPerPixel(map.getZoom());
  return {
    project,
    planId,
    selection,
    border,
    worldsPerPixel: pixel,
    visibleLayers,
    tryCommand: (command) => trials.tryCommand(project, command),
    toScreen: (position) => {
      const { x, y } = map.project([position[0] ?? 0, position[1] ?? 0]);
      return [x, y];
    },
    snap: (position, ignored) =>
      snapPixels === 0
        ? null
        : snapToLayers(snapLayers(project, planId, visibleLayers), position, snapPixels * pixel, ignored),
  };
}

export function connectTool({ map, tool, trials, props, onChange, onHover }: ToolWiring): ToolConnection {
  const pointerOf = ({ lngLat, point, originalEvent }: MapMouseEvent): Pointer => ({
    position: [lngLat.lng, lngLat.lat],
    point: [point.x, point.y],
    isSnappingSuspended: originalEvent.altKey,
    hits: hitTest(map, [point.x, point.y]),
  });

  // What is still in hand while its command is under way is done with: undo is meant for the command.
  let commandsUnderWay = 0;
  const isBusy = () => commandsUnderWay === 0 && tool.isBusy(lookAround(map, props(), trials));

  function carryOut(effect: ToolEffect): void {
    const { onSelect, onBorderSelect, onCommand, onPolygonDrawn, onUnitsCaught, onSplitDrawn, onToolChange } =
      props();
    switch (effect.name) {
      case 'select':
        onSelect(effect.selection);
        break;
      case 'select-border':
        onBorderSelect(effect.border);
        break;
      case 'polygon-drawn':
        onPolygonDrawn(effect.geometry);
        break;
      case 'units-caught':
        onUnitsCaught(effect.unitIds);
        break;
      case 'split-drawn':
        onSplitDrawn(effect);
        break;
      case 'change-tool':
        onToolChange(effect.tool);
        break;
      case 'run-command': {
        // The document may answer with a promise; the preview stays until it is done.
        const answer: unknown = onCommand(effect.command);
        commandsUnderWay += 1;
        void Promise.resolve(answer).finally(() => {
          commandsUnderWay -= 1;
          send({ name: 'command-settled' });
        });
        break;
      }
      case 'look-at': {
        const [longitude = 0, latitude = 0] = effect.position;
        map.easeTo({ center: [longitude, latitude] });
        break;
      }
      case 'hold-map':
        break;
    }
  }

  let isConnected = true;
  function send(event: ToolEvent): readonly ToolEffect[] {
    if (!isConnected) return [];
    const effects = tool.send(event, lookAround(map, props(), trials));
    for (const effect of effects) carryOut(effect);
    onChange();
    return effects;
  }

  const keys = listenToKeys(map, {
    isBusy,
    onKey: (key) => send({ name: 'key-pressed', key }),
  });

  let lastMove: MapMouseEvent | null = null;
  let frame = 0;
  const handleMove = () => {
    frame = 0;
    if (!lastMove || map.isMoving()) return;
    const pointer = pointerOf(lastMove);
    onHover(pointer);
    send({ name: 'pointer-moved', pointer });
  };
  const listeners = {
    mousemove: (event: MapMouseEvent) => {
      lastMove = event;
      if (frame === 0) frame = requestAnimationFrame(handleMove);
    },
    mouseout: () => {
      lastMove = null;
      onHover(null);
      send({ name: 'pointer-left' });
    },
    mousedown: (event: MapMouseEvent) => {
      if (event.originalEvent.button !== 0 || keys.isSpaceHeld()) return;
      const effects = send({ name: 'pointer-pressed', pointer: pointerOf(event), button: 'main' });
      if (effects.some(({ name }) => name === 'hold-map')) event.preventDefault();
    },
    mouseup: (event: MapMouseEvent) => {
      if (event.originalEvent.button !== 0) return;
      send({ name: 'pointer-released', pointer: pointerOf(event) });
    },
    click: (event: MapMouseEvent) => {
      if (!keys.isSpaceHeld()) send({ name: 'clicked', pointer: pointerOf(event) });
    },
    dblclick: (event: MapMouseEvent) => {
      if (!keys.isSpaceHeld()) send({ name: 'double-clicked', pointer: pointerOf(event) });
    },
    contextmenu: (event: MapMouseEvent) => {
      event.originalEvent.preventDefault();
      const pointer = pointerOf(event);
      const wasBusy = isBusy();
      const effects = send({ name: 'pointer-pressed', pointer, button: 'context' });
      if (!wasBusy && effects.length === 0) props().onMenu(pointer);
    },
  } as const;
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  for (const name of names) map.on(name, listeners[name]);

  return {
    send,
    disconnect: () => {
      isConnected = false;
      cancelAnimationFrame(frame);
      for (const name of names) map.off(name, listeners[name]);
      keys.stop();
    },
  };
}
