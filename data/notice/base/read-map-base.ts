// A publisher's own picture with its world file, read as a stranger's: looked at before it is unpacked.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type Image, loadImage } from '@napi-rs/canvas';
import { type CoordinateSystem, coordinateSystem } from '../../../shared/import/coordinate-system.ts';
import type { MapBase } from '../../../shared/model/notice-record.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import { parseWorldFile, type WorldFile } from '../../../shared/notice/sheets/world-file.ts';
import { readLimits, tooLarge } from '../../files/read-limits.ts';
import { type PictureSize, pictureSize } from '../pictures/picture-size.ts';
import {
  noPicture,
  noWorldFile,
  pictureMissing,
  tooManyPixels,
  unknownBaseSystem,
  wrongBaseSystem,
} from './map-base-refusals.ts';

/** 400 MB of memory when unpacked. */
const mostPixels = 100_000_000;
const mostWorldFileBytes = 4096;

export interface PlacedPicture extends MapBase, PictureSize {
  readonly image: Image;
  readonly system: CoordinateSystem;
  readonly world: WorldFile;
}

/**
 * Reads a PNG or JPEG and the world file beside it (.pgw, .jgw, .wld and the like); `crs` as `coordinateSystem` takes it.
 * Refuses `base-missing`, `too-large`, `base-not-a-picture`, `base-too-many-pixels`, `world-file-missing`,
 * `world-file-wrong`, `base-crs-unknown` and, where a corner can't lie in that system, `base-crs-wrong`.
 */
export async function readMapBase(file: string, crs: string): Promise<Result<PlacedPicture>> {
  const system = coordinateSystem(crs);
  if (!system) return refuse(unknownBaseSystem(file, crs));
  const bytes = await readAtMost(file, readLimits.bytes);
  if (!bytes.ok) return bytes;
  const size = pictureSize(bytes.value);
  if (!size || size.width === 0 || size.height === 0) return refuse(noPicture(file));
  if (size.width * size.height > mostPixels) return refuse(tooManyPixels(file, size, mostPixels));
  const worldFile = await findWorldFile(file);
  if (worldFile === null) return refuse(noWorldFile(file));
  const worldBytes = await readAtMost(worldFile, mostWorldFileBytes);
  if (!worldBytes.ok) return worldBytes;
  const world = parseWorldFile(worldBytes.value.toString('latin1'), worldFile);
  if (!world.ok) return world;
  if (!cornersOf(size).every((corner) => system.isPlausible(...world.value.toPlane(corner)))) {
    return refuse(wrongBaseSystem(file, system));
  }
  const image = await loadImage(bytes.value).catch(() => null);
  if (!image || image.width !== size.width || image.height !== size.height) return refuse(noPicture(file));
  const sha256 = createHash('sha256').update(bytes.value).update(worldBytes.value).digest('hex');
  return succeed({ file, crs: system.id, sha256, ...size, image, system, world: world.value });
}

export function cornersOf({ width, height }: PictureSize): [number, number][] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

async function readAtMost(file: string, limit: number): Promise<Result<Buffer>> {
  try {
    const { size } = await stat(file);
    return size > limit ? refuse(tooLarge(file, 'bytes', size, limit)) : succeed(await readFile(file));
  } catch {
    return refuse(pictureMissing(file));
  }
}

/** `city.png`: city.pgw, city.pngw, city.wld or city.png.wld, in any letter case. */
async function findWorldFile(file: string): Promise<string | null> {
  const extension = extname(file).toLowerCase();
  const stem = basename(file, extname(file)).toLowerCase();
  const letters = extension.slice(1);
  const names = [
    `${stem}.${letters.at(0)}${letters.at(-1)}w`,
    `${stem}.${letters}w`,
    `${stem}.wld`,
    `${stem}${extension}.wld`,
  ];
  const beside = (await readdir(dirname(file))).sort();
  const found = names.flatMap((name) => beside.filter((other) => other.toLowerCase() === name));
  return found[0] === undefined ? null : join(dirname(file), found[0]);
}
