import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/geometry');

/** Cases of an operation by name. A case without `expected.json` throws, and so fails. */
export function fixtureCases<Input, Expected>(
  operation: string,
): { readonly name: string; readonly input: Input; readonly expected: Expected }[] {
  return readdirSync(join(folder, operation))
    .sort()
    .map((name) => ({
      name,
      input: JSON.parse(readFileSync(join(folder, operation, name, 'input.geojson'), 'utf8')) as Input,
      expected: JSON.parse(readFileSync(join(folder, operation, name, 'expected.json'), 'utf8')) as Expected,
    }));
}
