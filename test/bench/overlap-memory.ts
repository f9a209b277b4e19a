// What the engine needs above the input, in a process of its own: the highest memory there ever was, less what there was
// before the input came. Called with the path of a packed plan; prints megabytes.
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { PackedPolygons } from '../../shared/overlap/engine/packed-polygons.ts';
import { everything } from './overlap-work.ts';

const before = process.memoryUsage.rss();
const packed = deserialize(readFileSync(process.argv[2] ?? '')) as PackedPolygons;
// A sound polygon is not looked at in degrees.
const geometries = Array.from(packed.isSuspect, () => ({ type: 'Polygon' as const, coordinates: [] }));
const { problems } = everything(geometries, packed);
if (problems > 0) throw new Error('the plan is meant to be sound');
const most = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${((most - before) / 2 ** 20).toFixed(0)}\n`);
