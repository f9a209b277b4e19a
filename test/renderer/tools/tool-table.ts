// A table to try tools on without a map: one degree is a hundred thousand pixels, north is up, and what snaps is given.
import type { Position } from 'geojson';
import { type RunningTool, runTool } from '../../../renderer/tools/running-tool.ts';
import { snapLayers } from '../../../renderer/tools/snapping/snap-layers.ts';
import { snapToLayers } from '../../../renderer/tools/snapping/snap-to-layers.ts';
import type { Pointer, Surroundings, Tool, ToolEffect, ToolEvent } from '../../../renderer/tools/tool.ts';
import { tryCommand } from '../../../renderer/tools/trial/try-command.ts';
import { planId, smallProject } from '../map/small-project.ts';

const pixelsPerDegree = 100_000;

export function surroundingsWith(changes: Partial<Surroundings> = {}): Surroundings {
  const project = changes.project ?? smallProject();
  return {
    project,
    planId,
    selection: null,
    border: null,
    visibleLayers: new Set(),
    tryCommand: (command) => tryCommand(project, command),
    worldsPerPixel: 1 / (360 * pixelsPerDegree),
    toScreen: ([longitude = 0, latitude = 0]) => [longitude * pixelsPerDegree, -latitude * pixelsPerDegree],
    snap: (position, ignored) =>
      snapToLayers(snapLayers(project, planId, new Set()), position, 10 / (360 * pixelsPerDegree), ignored),
    ...changes,
  };
}

export function pointerAt(position: Position, changes: Partial<Pointer> = {}): Pointer {
  const [longitude = 0, latitude = 0] = position;
  return {
    position,
    point: [longitude * pixelsPerDegree, -latitude * pixelsPerDegree],
    isSnappingSuspended: false,
    hits: [],
    ...changes,
  };
}

/** A tool in hand: send it events, collect its effects. */
export function takeInHand<State>(tool: Tool<State>, surroundings: Surroundings) {
  const running: RunningTool = runTool(tool);
  const effects: ToolEffect[] = [];
  const send = (...events: ToolEvent[]) => {
    for (const event of events) effects.push(...running.send(event, surroundings));
  };
  return {
    effects,
    send,
    click: (position: Position, changes: Partial<Pointer> = {}) => {
      const pointer = pointerAt(position, changes);
      send({ name: 'pointer-moved', pointer }, { name: 'clicked', pointer });
    },
    drag: (from: Position, to: Position, changes: Partial<Pointer> = {}) => {
      send({ name: 'pointer-pressed', pointer: pointerAt(from, changes), button: 'main' });
      send({ name: 'pointer-moved', pointer: pointerAt(to, changes) });
      send({ name: 'pointer-released', pointer: pointerAt(to, changes) });
    },
    press: (key: 'Enter' | 'Escape' | 'Backspace' | 'Delete') => send({ name: 'key-pressed', key }),
    roles: () => running.preview(surroundings).draft.map(({ properties }) => properties.role),
    preview: () => running.preview(surroundings),
    drafts: () => running.draftCatchments(surroundings),
    hint: () => running.hint(surroundings).zh,
    isBusy: (now: Surroundings = surroundings) => running.isBusy(now),
  };
}
