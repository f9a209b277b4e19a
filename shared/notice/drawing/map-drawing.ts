// A map sheet as vector primitives, and a picture below them at most, in millimetres from the top left corner of the page, in drawing order. PDF, SVG and
// the preview in the app all draw this one value.

export type PagePosition = readonly [x: number, y: number];

export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Hatch {
  readonly angleDegrees: number;
  readonly spacing: number;
  readonly lineWidth: number;
  readonly colour: string;
}

/** Lines or polygons (even-odd). Drawn inside the intersection of its clips. */
export interface DrawnPath {
  readonly itemType: 'path';
  readonly parts: readonly (readonly PagePosition[])[];
  readonly isClosed: boolean;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly dash?: readonly number[];
  readonly hatch?: Hatch;
  readonly clips: readonly (readonly (readonly PagePosition[])[])[];
}

export interface DrawnCircle {
  readonly itemType: 'circle';
  readonly centre: PagePosition;
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** One line of text on its baseline. `width` is as measured, so that a reader without the font keeps the layout. */
export interface DrawnText {
  readonly itemType: 'text';
  readonly at: PagePosition;
  readonly text: string;
  readonly size: number;
  readonly width: number;
  readonly colour: string;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly halo?: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
  /** Clockwise around `at`. */
  readonly rotationDegrees?: number;
}

/** An opaque JPEG that fills its box. */
export interface DrawnPicture {
  readonly itemType: 'picture';
  readonly box: PageBox;
  /** Base64. */
  readonly jpeg: string;
}

export type DrawingItem = DrawnPath | DrawnCircle | DrawnText | DrawnPicture;

/** A placed label and the page it takes. A label along a line has one box a character. */
export interface PlacedLabel {
  readonly labelType: 'number' | 'school' | 'estate' | 'catchment' | 'road' | 'water' | 'area';
  readonly text: string;
  readonly boxes: readonly PageBox[];
}

export interface MapScale {
  /** 1 : ratio, on the ellipsoid at the middle of the map. */
  readonly ratio: number;
  readonly barMetres: number;
  readonly barMillimetres: number;
}

export interface MapDrawing {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly title: string;
  /** The window the map is cut to. */
  readonly frame: PageBox;
  /** The outer line of the double frame, with the degrees between. */
  readonly border: PageBox;
  /** Null for a sheet without a map, as the index of a book. */
  readonly scale: MapScale | null;
  readonly items: readonly DrawingItem[];
  readonly labels: readonly PlacedLabel[];
  /** Names there was no room for. They are in the list by their number. */
  readonly unplacedLabels: readonly string[];
}

export interface MapPage {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** How many times larger than on A4 lettering and lines are. */
  readonly enlargement: number;
}

/** Width in millimetres of a line of text set in this size. */
export type MeasureText = (text: string, sizeMillimetres: number, isBold: boolean) => number;
