// A picture over the sample city with the file of six numbers that says where it lies.
import { writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';

/** Two kilometres square round the middle of the sample, in EPSG:4544; answers with the world file's text. */
export async function layMapPicture(path: string): Promise<string> {
  const canvas = createCanvas(400, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = '#6b8e4e';
  context.fillRect(0, 0, 400, 400);
  context.fillStyle = '#b08d57';
  for (let row = 0; row < 10; row += 1) context.fillRect(0, row * 40, 400, 8);
  writeFileSync(path, await canvas.encode('png'));
  const [east, north] = gaussKruger(105).forward([104.74, 31.46]);
  return `5\n0\n0\n-5\n${east - 1000}\n${north + 1000}\n`;
}
