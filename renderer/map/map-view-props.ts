import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import type { Language } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Selection } from '../state/selection.ts';
import type { BorderStretch } from '../tools/border/border-stretch.ts';
import type { DraftCatchment } from '../tools/tool.ts';
import type { CameraLink } from './adapter/camera-link.ts';
import type { SeatLoads } from './sources/plan-facts.ts';

export type ToolId =
  | 'select'
  | 'pan'
  | 'edit-border'
  | 'push'
  | 'reshape'
  | 'trace'
  | 'draw-polygon'
  | 'draw-rectangle'
  | 'paint'
  | 'lasso'
  | 'split'
  | 'merge'
  | 'give-area'
  | 'cut-hole';

export type LayerId =
  | 'districts'
  | 'authorities'
  | 'roads'
  | 'barriers'
  | 'units'
  | 'schools'
  | 'catchments'
  | 'cases'
  | 'findings'
  | 'reference'
  | 'labels';

/** A place someone typed in (degrees); a new object each time. */
export interface EnteredPlace {
  readonly position: Position;
}

/** Ground drawn over the plan that is no part of it: what another plan gives to others, what a fix would change. */
export interface MapOverlay {
  readonly moved: readonly MovedGround[];
  readonly proposed: readonly ProposedGround[];
  /** Estates and schools that are spoken of, and who would go where. */
  readonly places?: readonly MarkedPlace[];
  readonly links?: readonly PlaceLink[];
}

/** `side`: which of two authorities it belongs to; `isStrong`: what stands out among many. */
export interface MarkedPlace {
  readonly id: string;
  readonly position: Position;
  readonly side: 'first' | 'second';
  readonly isStrong: boolean;
}

export interface PlaceLink {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
  readonly side: 'first' | 'second';
}

/** Hatched in the colours of both schools; a hue is null where a side is no school. */
export interface MovedGround {
  readonly id: string;
  readonly geometry: MultiPolygon;
  readonly fromHue: number | null;
  readonly toHue: number | null;
  readonly isSelected: boolean;
}

export interface ProposedGround {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
  /** What a catchment would get or lose, or the outline it would have. */
  readonly role: 'gained' | 'lost' | 'outline';
}

/** Where a menu is asked for: CSS pixels from the top left corner of the map, degrees, and what lies there. */
export interface MenuPlace {
  readonly point: readonly [x: number, y: number];
  readonly position: Position;
  readonly hits: readonly Selection[];
}

/** Everything the map shows and everything it says. The map holds no truth of its own. */
export interface MapViewProps {
  readonly project: ProjectState;
  readonly planId: string | null;
  readonly report: CheckReport | null;
  /** How full the schools of each catchment are; null while that is being counted. */
  readonly loads: SeatLoads | null;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  /** The stretch of border that is selected, as it is in the project shown. */
  readonly border: BorderStretch | null;
  readonly onBorderSelect: (border: BorderStretch | null) => void;
  readonly visibleLayers: ReadonlySet<LayerId>;
  /** How near a place must be to snap, in CSS pixels; 0: nothing snaps. */
  readonly snapPixels: number;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  readonly tool: ToolId;
  readonly onToolChange: (tool: ToolId) => void;
  /** An edit a tool has finished; the document changes only by this. If it answers with a promise, the map shows the edit until that settles. */
  readonly onCommand: (command: ProjectCommand) => unknown;
  /** A new outline was drawn; the app asks for name and school and then runs `create-catchment`. */
  readonly onPolygonDrawn: (geometry: Polygon | MultiPolygon) => void;
  /** Estates were painted for a new catchment; the app asks for name and school and then runs `assign-units`. */
  readonly onUnitsCaught: (unitIds: readonly string[]) => void;
  /** A catchment is to be cut along a line; the app asks for the new one's name and then runs `split-catchment`. */
  readonly onSplitDrawn: (split: {
    readonly catchmentId: string;
    readonly line: readonly Position[];
  }) => void;
  /** The context button was pressed where the tool has no use for it. */
  readonly onMenu: (place: MenuPlace) => void;
  /** What the hand would make of catchments, after every step of a drag; empty when nothing is in hand. */
  readonly onDraftCatchments: (drafts: readonly DraftCatchment[]) => void;
  /** Set to a new object to move the view there (degrees). */
  readonly zoomTo: { readonly bbox: readonly [number, number, number, number] } | null;
  /** Set to a new object to hand the tool a place as if it had been pointed at, but exactly. */
  readonly enteredPlace: EnteredPlace | null;
  readonly overlay?: MapOverlay | null;
  /** Maps with the same link look at the same place. */
  readonly cameraLink?: CameraLink;
  /** A second map beside the first: only looked at, and never the one that decides where to look. */
  readonly isSecond?: boolean;
  /** The map shows what it was given last, every time it has come to that; or it can't be drawn at all. */
  readonly onDrawn: () => void;
  /** What a click will do now, for the hint line at the foot of the map. */
  readonly onHint: (hint: string) => void;
}
