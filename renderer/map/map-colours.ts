// The colours of the map, one set per theme with the same hierarchy. Fills of catchments and marks of authorities are
// the "light" and "bright" schemes of Paul Tol (SRON/EPS/TN/09-002, 2021), made to be told apart by colour-blind eyes.

export type MapTheme = 'light' | 'dark';

export interface MapColours {
  readonly outside: string;
  readonly land: string;
  readonly water: string;
  readonly waterText: string;
  readonly road: string;
  readonly roadMajor: string;
  readonly roadCasing: string;
  readonly bridgeCasing: string;
  readonly railway: string;
  readonly roadText: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly halo: string;
  readonly border: string;
  readonly unit: string;
  readonly unitFill: string;
  readonly unitText: string;
  readonly reference: string;
  readonly mistake: string;
  readonly mistakeText: string;
  readonly gap: string;
  readonly good: string;
  readonly tight: string;
  readonly over: string;
  readonly ringTrack: string;
  readonly badge: string;
  readonly selected: string;
  readonly selectedHalo: string;
  readonly draft: string;
  readonly snap: string;
  /** Eight fills; `catchmentBorders` has the deeper tone of each. */
  readonly catchmentFills: readonly string[];
  readonly catchmentBorders: readonly string[];
  readonly catchmentOpacity: number;
  readonly authorities: readonly string[];
}

const light: MapColours = {
  outside: '#e9e5de',
  land: '#f7f4ef',
  water: '#b4cad8',
  waterText: '#4a6f88',
  road: '#ffffff',
  roadMajor: '#fff7e3',
  roadCasing: '#c9c2b6',
  bridgeCasing: '#8c8579',
  railway: '#948d82',
  roadText: '#6b6459',
  ink: '#24211d',
  quietInk: '#5d574e',
  halo: '#fdfbf8',
  border: '#5a4a63',
  unit: '#6d645a',
  unitFill: '#857a6d',
  unitText: '#575047',
  reference: '#7a6fa0',
  mistake: '#c8102e',
  mistakeText: '#a50d26',
  gap: '#a86400',
  good: '#1c8057',
  tight: '#d98a00',
  over: '#c8102e',
  ringTrack: '#d9d4cb',
  badge: '#ffffff',
  selected: '#0b57d0',
  selectedHalo: '#ffffff',
  draft: '#0b57d0',
  snap: '#d6006c',
  catchmentFills: ['#77aadd', '#eedd88', '#44bb99', '#ffaabb', '#bbcc33', '#99ddff', '#ee8866', '#aaaa00'],
  catchmentBorders: ['#3f71a6', '#a18a24', '#1f7d62', '#b75f74', '#74811a', '#4792b3', '#b04f2f', '#6b6b00'],
  catchmentOpacity: 0.34,
  authorities: ['#4477aa', '#aa3377', '#228833', '#8c6d1f', '#66609c', '#2a8fa8'],
};

const dark: MapColours = {
  outside: '#15171a',
  land: '#1e2125',
  water: '#24384a',
  waterText: '#8fb3cc',
  road: '#3f444b',
  roadMajor: '#565349',
  roadCasing: '#14161a',
  bridgeCasing: '#8a8f98',
  railway: '#757b84',
  roadText: '#a9aeb6',
  ink: '#f2efe9',
  quietInk: '#bcb8b0',
  halo: '#15171a',
  border: '#ddcbe8',
  unit: '#b3aca2',
  unitFill: '#a39a8e',
  unitText: '#c9c3b9',
  reference: '#a79bd0',
  mistake: '#f0616e',
  mistakeText: '#ffc2c8',
  gap: '#f0b040',
  good: '#45c08f',
  tight: '#f0b040',
  over: '#ff6b78',
  ringTrack: '#4b5058',
  badge: '#23262b',
  selected: '#8ab8ff',
  selectedHalo: '#0a0c0f',
  draft: '#8ab8ff',
  snap: '#ff7ab8',
  catchmentFills: ['#77aadd', '#eedd88', '#44bb99', '#ffaabb', '#bbcc33', '#99ddff', '#ee8866', '#aaaa00'],
  catchmentBorders: ['#6b8aa8', '#a29760', '#4a9480', '#ad7986', '#8e9940', '#6b98ae', '#ab7563', '#8a8b33'],
  catchmentOpacity: 0.24,
  authorities: ['#7fb0e3', '#e07fb4', '#6cc27c', '#d3b45c', '#a9a3e0', '#6fcadf'],
};

/** The colours of a theme. */
export function mapColours(theme: MapTheme): MapColours {
  return theme === 'dark' ? dark : light;
}
