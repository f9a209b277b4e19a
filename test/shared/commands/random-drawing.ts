// Commands a hand might give, made by chance: lines across borders, areas over them, whole catchments. Most are
// sensible, some are not and must be refused.
import type { Polygon, Position } from 'geojson';
import { openRingsOf } from '../../../shared/commands/borders/border-vertices.ts';
import type { CommandOf, ProjectCommand, Splits } from '../../../shared/commands/command.ts';
import { pointInsideRings, representativePoint } from '../../../shared/geometry/point-inside.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { degrees, zone } from '../geometry/local-metres.ts';
import { cellMetres } from './generated-city.ts';
import type { Ground } from './plan-ground.ts';

export interface Scene {
  readonly state: ProjectState;
  readonly ground: Ground;
  readonly random: () => number;
  /** Catchments along one side of the city. */
  readonly size: number;
  /** Whether ground is given to several catchments at once. */
  readonly laysOver: boolean;
}

type Make<Name extends ProjectCommand['name']> = (scene: Scene) => CommandOf<Name> | null;

export function choose<Value>(random: () => number, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

function anyCatchment({ state, random }: Scene): Catchment {
  return choose(random, catchmentsOfPlan(state, 'plan'));
}

/** A place up to `metres` away. */
function jitter(position: Position, metres: number, random: () => number): Position {
  const [x, y] = zone.forward(position);
  return zone.inverse([x + (random() - 0.5) * 2 * metres, y + (random() - 0.5) * 2 * metres]);
}

function middle(a: Position, b: Position): Position {
  const [from, to] = [zone.forward(a), zone.forward(b)];
  return zone.inverse([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
}

function randomSplits(scene: Scene): Splits {
  const dice = scene.random();
  if (dice < 0.3) return { reason: '一路之隔' };
  return dice < 0.6 ? { to: 'larger-side' } : { toCatchmentId: anyCatchment(scene).id };
}

/** A crooked ring around a place. */
function randomArea({ random, size }: Scene): Polygon {
  const reach = () => (random() * 1.1 - 0.05) * size * cellMetres;
  const [x, y] = [reach(), reach()];
  const corners = 4 + Math.floor(random() * 6);
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const angle = (index / corners) * 2 * Math.PI;
    const radius = (0.4 + random() * 0.6) * 180;
    return degrees(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  });
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

const giveArea: Make<'give-area'> = (scene) => {
  const { random } = scene;
  const toCatchmentId = random() < 0.1 ? null : anyCatchment(scene).id;
  return {
    name: 'give-area',
    planId: 'plan',
    area: randomArea(scene),
    fromCatchmentIds: random() < 0.3 ? [anyCatchment(scene).id, anyCatchment(scene).id] : null,
    toCatchmentId,
    splits: randomSplits(scene),
  };
};

/** From one place of the border to another, both a little off or exactly there, with a bend between. */
const reshapeBorder: Make<'reshape-border'> = (scene) => {
  const { random } = scene;
  const catchment = anyCatchment(scene);
  const ring = choose(random, openRingsOf(catchment.geometry));
  const index = Math.floor(random() * ring.length);
  const from = ring[index];
  const to = ring[(index + 1 + Math.floor(random() * 5)) % ring.length];
  if (!from || !to) return null;
  const off = random() < 0.4 ? 0 : 25;
  const bends = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
    jitter(middle(from, to), 140, random),
  );
  return {
    name: 'reshape-border',
    planId: 'plan',
    catchmentId: catchment.id,
    line: [jitter(from, off, random), ...bends, jitter(to, off, random)],
    splits: randomSplits(scene),
  };
};

/** An edge of a ring. */
function anyEdge(scene: Scene): readonly [Position, Position] | null {
  const ring = choose(scene.random, openRingsOf(anyCatchment(scene).geometry));
  const index = Math.floor(scene.random() * ring.length);
  const [from, to] = [ring[index], ring[(index + 1) % ring.length]];
  return from && to ? [from, to] : null;
}

const moveVertices: Make<'move-vertices'> = (scene) => {
  const [from] = anyEdge(scene) ?? [];
  if (!from) return null;
  const to = jitter(from, 40, scene.random);
  return { name: 'move-vertices', planId: 'plan', moves: [{ from, to }], splits: randomSplits(scene) };
};

const insertVertex: Make<'insert-vertex'> = (scene) => {
  const edge = anyEdge(scene);
  if (!edge) return null;
  return {
    name: 'insert-vertex',
    planId: 'plan',
    edge,
    at: jitter(middle(...edge), 15, scene.random),
    splits: randomSplits(scene),
  };
};

const deleteVertex: Make<'delete-vertex'> = (scene) => {
  const [at] = anyEdge(scene) ?? [];
  return at ? { name: 'delete-vertex', planId: 'plan', at, splits: randomSplits(scene) } : null;
};

/** Between two vertices of a ring, with bends or straight. */
const replaceBorder: Make<'replace-border'> = (scene) => {
  const { random } = scene;
  const ring = choose(random, openRingsOf(anyCatchment(scene).geometry));
  const index = Math.floor(random() * ring.length);
  const step = 1 + Math.floor(random() * 3);
  const from = ring[index];
  const to = ring[(index + step) % ring.length];
  if (!from || !to) return null;
  const path = Array.from({ length: Math.floor(random() * 3) }, () => jitter(middle(from, to), 30, random));
  const through = step > 1 ? ring[(index + 1) % ring.length] : undefined;
  return {
    name: 'replace-border',
    planId: 'plan',
    from,
    to,
    ...(through && { through }),
    path,
    how: choose(random, ['straighten', 'smooth', 'trace']),
    splits: randomSplits(scene),
  };
};

/** A line right across, with a bend. */
const splitCatchment: Make<'split-catchment'> = (scene) => {
  const { random, state } = scene;
  const catchment = anyCatchment(scene);
  const inside = pointInsideRings(catchment.geometry.coordinates);
  if (!inside) return null;
  const [x, y] = zone.forward(inside);
  const angle = random() * 2 * Math.PI;
  const end = (towards: number): Position => {
    const turned = angle + (random() - 0.5) * 0.6;
    const reach = towards * cellMetres * (0.8 + random());
    return zone.inverse([x + reach * Math.cos(turned), y + reach * Math.sin(turned)]);
  };
  const campusIds = [...state.campus.keys()];
  return {
    name: 'split-catchment',
    catchmentId: catchment.id,
    line: [end(-1), jitter(inside, 60, random), end(1)],
    newName: `${catchment.name}新`.slice(0, 40),
    newCampusIds: random() < 0.5 ? [choose(random, campusIds)] : [],
    splits: random() < 0.5 ? { reason: '两期分属两校' } : { toCatchmentId: catchment.id },
  };
};

/** Not in a city that has few catchments left. */
const mergeCatchments: Make<'merge-catchments'> = (scene) => {
  const { state, random, size } = scene;
  if (catchmentsOfPlan(state, 'plan').length < (size * size * 2) / 3) return null;
  const catchmentIds = [anyCatchment(scene).id, ...(random() < 0.3 ? [anyCatchment(scene).id] : [])];
  return { name: 'merge-catchments', intoCatchmentId: anyCatchment(scene).id, catchmentIds };
};

const clipToAuthority: Make<'clip-to-authority'> = (scene) => ({
  name: 'clip-to-authority',
  catchmentId: anyCatchment(scene).id,
  splits: { reason: '界线穿过小区' },
});

const fillGap: Make<'fill-gap'> = (scene) => {
  const { ground, random } = scene;
  const wide = ground.gaps.filter(({ areaSquareMetres }) => areaSquareMetres > 1);
  if (wide.length === 0) return null;
  const place = pointInsideRings([choose(random, wide).rings]);
  if (!place) return null;
  return {
    name: 'fill-gap',
    planId: 'plan',
    at: zone.inverse(place),
    toCatchmentId: anyCatchment(scene).id,
  };
};

const copyCatchment: Make<'copy-catchment'> = (scene) => {
  const { state, random } = scene;
  const originals = catchmentsOfPlan(state, 'last-year');
  return {
    name: 'copy-catchment',
    catchmentId: choose(random, originals).id,
    toPlanId: 'plan',
    takesGround: !scene.laysOver || random() < 0.7,
    splits: randomSplits(scene),
  };
};

const createCatchment: Make<'create-catchment'> = (scene) => {
  if (!scene.laysOver) return null;
  return {
    name: 'create-catchment',
    planId: 'plan',
    catchmentName: '新片区',
    authorityId: null,
    campusIds: [],
    geometry: randomArea(scene),
    splits: scene.random() < 0.5 ? { to: 'new-catchment' } : randomSplits(scene),
  };
};

const deleteCatchment: Make<'delete-catchment'> = (scene) => {
  if (catchmentsOfPlan(scene.state, 'plan').length < (scene.size * scene.size * 2) / 3) return null;
  return { name: 'delete-catchment', catchmentId: anyCatchment(scene).id, splits: randomSplits(scene) };
};

/** One estate and some around it. */
const assignUnits: Make<'assign-units'> = (scene) => {
  const { state, random } = scene;
  const units = [...state.unit.values()].map(({ id, geometry }) => ({
    id,
    place: zone.forward(representativePoint(geometry) ?? [0, 0]),
  }));
  const [x, y] = choose(random, units).place;
  const away = ({ place }: (typeof units)[number]) => Math.hypot(place[0] - x, place[1] - y);
  const unitIds = units
    .sort((a, b) => away(a) - away(b))
    .slice(0, 1 + Math.floor(random() * 4))
    .map(({ id }) => id);
  const dice = random();
  const command = { name: 'assign-units', planId: 'plan', unitIds } as const;
  if (dice < 0.85) return { ...command, toCatchmentId: anyCatchment(scene).id };
  if (dice < 0.9) return { ...command, toCatchmentId: null };
  return {
    ...command,
    toCatchmentId: null,
    newCatchment: { name: '画出的片区', authorityId: null, campusIds: [] },
  };
};

/** Of last year's plan, as it was or drawn anew: what lies in one to three areas. */
const copyChanges: Make<'copy-changes'> = (scene) => {
  const { random, state } = scene;
  const areaOf = () =>
    random() < 0.5 ? choose(random, catchmentsOfPlan(state, 'last-year')).geometry : randomArea(scene);
  const transfers = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    area: areaOf(),
    fromCatchmentIds: random() < 0.5 ? [anyCatchment(scene).id, anyCatchment(scene).id] : null,
    toCatchmentId: anyCatchment(scene).id,
  }));
  return {
    name: 'copy-changes',
    fromPlanId: 'last-year',
    toPlanId: 'plan',
    transfers,
    splits: randomSplits(scene),
  };
};

const snapNeighbours: Make<'snap-neighbours'> = (scene) => ({
  name: 'snap-neighbours',
  planId: 'plan',
  toleranceMetres: 0.05 + scene.random() * 9.95,
  splits: randomSplits(scene),
});

/** What is drawn at random, and how often beside the others. */
export const drawings = {
  'give-area': [4, giveArea],
  'reshape-border': [6, reshapeBorder],
  'replace-border': [5, replaceBorder],
  'assign-units': [5, assignUnits],
  'move-vertices': [3, moveVertices],
  'insert-vertex': [2, insertVertex],
  'delete-vertex': [1, deleteVertex],
  'split-catchment': [3, splitCatchment],
  'merge-catchments': [2, mergeCatchments],
  'clip-to-authority': [2, clipToAuthority],
  'fill-gap': [5, fillGap],
  'copy-catchment': [2, copyCatchment],
  'create-catchment': [1, createCatchment],
  'delete-catchment': [1, deleteCatchment],
} as const satisfies Readonly<Record<string, Weighted>>;

/** What is done to a whole plan, when it has been drawn. */
export const revisions = {
  'copy-changes': [2, copyChanges],
  'snap-neighbours': [1, snapNeighbours],
} as const satisfies Readonly<Record<string, Weighted>>;

type Weighted = readonly [weight: number, make: (scene: Scene) => ProjectCommand | null];

export function randomDrawing(scene: Scene): ProjectCommand | null {
  return randomOf(drawings, scene);
}

export function randomRevision(scene: Scene): ProjectCommand | null {
  return randomOf(revisions, scene);
}

function randomOf(makers: Readonly<Record<string, Weighted>>, scene: Scene): ProjectCommand | null {
  const all = Object.values(makers);
  let dice = scene.random() * all.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of all) {
    dice -= weight;
    if (dice < 0) return make(scene);
  }
  return null;
}
