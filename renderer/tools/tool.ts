// What a tool is: a small state machine without a map. It gets events with what lies under the pointer, and answers
// with its next state and with effects; what it draws is a preview of its own and never part of the document.
import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Refusal } from '../../shared/model/result.ts';
import type { LayerId, ToolId } from '../map/map-view-props.ts';
import type { Selection } from '../state/selection.ts';
import type { BorderStretch } from './border/border-stretch.ts';

/** CSS pixels from the top left corner of the map. */
export type ScreenPoint = readonly [x: number, y: number];

export interface Pointer {
  /** Degrees. */
  readonly position: Position;
  readonly point: ScreenPoint;
  /** Alt is held: nothing snaps. */
  readonly isSnappingSuspended: boolean;
  /** What lies here, highest rank first, nothing twice. */
  readonly hits: readonly Selection[];
}

export type ToolKey = 'Enter' | 'Escape' | 'Backspace' | 'Delete';

export type ToolEvent =
  | { readonly name: 'pointer-moved'; readonly pointer: Pointer }
  | { readonly name: 'pointer-pressed'; readonly pointer: Pointer; readonly button: 'main' | 'context' }
  | { readonly name: 'pointer-released'; readonly pointer: Pointer }
  | { readonly name: 'pointer-left' }
  /** Pressed and released without a drag in between. */
  | { readonly name: 'clicked'; readonly pointer: Pointer }
  | { readonly name: 'double-clicked'; readonly pointer: Pointer }
  | { readonly name: 'key-pressed'; readonly key: ToolKey }
  /** A place was typed in: as exact as it is written, and nothing snaps. */
  | { readonly name: 'place-entered'; readonly position: Position }
  /** The command that the tool sent has been carried out or refused. */
  | { readonly name: 'command-settled' };

export type ToolEffect =
  | { readonly name: 'select'; readonly selection: Selection | null }
  /** The stretch of border that is selected; null: none. */
  | { readonly name: 'select-border'; readonly border: BorderStretch | null }
  | { readonly name: 'run-command'; readonly command: ProjectCommand }
  | { readonly name: 'polygon-drawn'; readonly geometry: Polygon }
  /** Estates for a new catchment; the app asks for its name and runs `assign-units`. */
  | { readonly name: 'units-caught'; readonly unitIds: readonly string[] }
  /** A catchment is to be cut along a line; the app asks for the new one's name and runs `split-catchment`. */
  | { readonly name: 'split-drawn'; readonly catchmentId: string; readonly line: readonly Position[] }
  | { readonly name: 'change-tool'; readonly tool: ToolId }
  /** Shows a place in the middle of the map (degrees). */
  | { readonly name: 'look-at'; readonly position: Position }
  /** The drag that this press begins belongs to the tool and does not move the map. */
  | { readonly name: 'hold-map' };

export interface SnapTarget {
  /** An exact stored vertex, or the nearest place on a stored edge. */
  readonly position: Position;
  readonly on: 'vertex' | 'edge';
  readonly of: 'border' | 'district' | 'authority' | 'barrier' | 'road' | 'unit';
  /** What it belongs to, as people call it; empty for borders of the plan. */
  readonly name: string;
}

/** What a tool may look at. */
export interface Surroundings {
  readonly project: ProjectState;
  readonly planId: string | null;
  readonly selection: Selection | null;
  /** The stretch of border that is selected, as it is now. */
  readonly border: BorderStretch | null;
  /** Length of one CSS pixel on the map, in worlds. */
  readonly worldsPerPixel: number;
  /** What is hidden is neither snapped to nor traced. */
  readonly visibleLayers: ReadonlySet<LayerId>;
  /**
   * What a command would do now; nothing comes of it. While the hand is faster than the machine, the answer may be that
   * of a moment ago.
   */
  readonly tryCommand: (command: ProjectCommand) => Trial;
  readonly toScreen: (position: Position) => ScreenPoint;
  /** The vertex or edge within the snapping distance, except edges that end in one of `ignored`. */
  readonly snap: (position: Position, ignored: readonly Position[]) => SnapTarget | null;
}

export type PreviewRole =
  | 'area'
  | 'shade'
  | 'line'
  | 'stretch'
  | 'rubber'
  | 'vertex'
  | 'first'
  | 'active'
  | 'midpoint'
  | 'snap-vertex'
  | 'snap-edge'
  | 'overlap'
  | 'caught';

export type PreviewFeature = Feature<
  Point | LineString | Polygon,
  { readonly role: PreviewRole; readonly worldLength?: number }
>;

/** A catchment as it would be if the hand let go now. */
export interface DraftCatchment {
  readonly id: string;
  readonly geometry: MultiPolygon;
  /** The campuses it would serve; missing: those it has. */
  readonly campusIds?: readonly string[];
  /** It is not in the plan yet. */
  readonly isNew?: boolean;
}

/** What a command would leave behind (a catchment that goes has no area), or why it can't be done. */
export type Trial =
  | { readonly ok: true; readonly drafts: readonly DraftCatchment[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Two lists, each the same object as long as it looks the same, so that an unchanged one is not sent again. */
export interface ToolPreview {
  readonly draft: readonly PreviewFeature[];
  readonly handles: readonly PreviewFeature[];
}

export type ToolCursor =
  | 'default'
  | 'pointer'
  | 'crosshair'
  | 'grab'
  | 'grabbing'
  | 'move'
  | 'copy'
  | 'not-allowed';

export interface Reduction<State> {
  readonly state: State;
  readonly effects: readonly ToolEffect[];
}

export interface Tool<State> {
  readonly start: State;
  readonly reduce: (state: State, event: ToolEvent, surroundings: Surroundings) => Reduction<State>;
  readonly preview: (state: State, surroundings: Surroundings) => ToolPreview;
  /** The catchments that would change; the map shows where they would overlap others. */
  readonly draftCatchments?: (state: State, surroundings: Surroundings) => readonly DraftCatchment[];
  readonly hint: (state: State, surroundings: Surroundings) => LocalizedText;
  readonly cursor: (state: State, surroundings: Surroundings) => ToolCursor;
  /** What the place in hand snaps to, for the hint line. */
  readonly snap?: (state: State) => SnapTarget | null;
  /** Something unfinished is in hand: Escape and undo are for the tool, not for the document. */
  readonly isBusy: (state: State, surroundings: Surroundings) => boolean;
}

export const emptyFeatures: readonly PreviewFeature[] = [];
export const emptyPreview: ToolPreview = { draft: emptyFeatures, handles: emptyFeatures };

/** A state without effects. */
export function remain<State>(state: State): Reduction<State> {
  return { state, effects: [] };
}
