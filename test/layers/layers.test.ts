// What the compiler can't see of the architecture: which folder may import which, and which package belongs where.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overlayHomes } from './overlay-homes.ts';
import { packageHomes } from './package-homes.ts';
import { checkout, readSourceFiles } from './source-files.ts';

const topFolders = ['shared', 'data', 'electron', 'renderer'] as const;
const sources = readSourceFiles(topFolders);

const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  data: ['shared', 'data'],
  electron: ['shared', 'data', 'electron'],
  renderer: ['shared', 'renderer'],
};

/** Folders of `shared/`, lowest first; a folder imports only its own rank or lower (its own folder always). */
const sharedRanks: Readonly<Record<string, number>> = {
  geometry: 0,
  model: 1,
  privacy: 2,
  history: 2,
  agreements: 2,
  borders: 3,
  import: 3,
  'first-look': 2,
  overlap: 3,
  walking: 3,
  checks: 4,
  commands: 5,
  numbers: 5,
  ranges: 5,
  notice: 5,
  negotiation: 5,
  proposals: 5,
  api: 6,
};

describe('layers', () => {
  it('imports only downwards between the top folders', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ type, target }) => type === 'file' && !mayImport[topOf(path)]?.includes(topOf(target)))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports only downwards inside shared', () => {
    const wrong = sources
      .filter(({ path }) => path.startsWith('shared/'))
      .flatMap(({ path, imports, text }) =>
        imports
          .filter(({ type, target }) => type === 'file' && rankOf(target) > rankOf(path))
          .filter(({ target }) => !isTypeOnly(text, target))
          .map(({ target }) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('imports each package only where it belongs', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ type, target }) => {
          if (type !== 'package') return false;
          const homes = packageHomes[target];
          return !homes?.some((home) => path.startsWith(home));
        })
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets nothing but the engine compute overlaps', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => overlayHomes[target] && !overlayHomes[target].includes(path))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
    const overlays = sources.filter(({ text }) => /'@turf\/(?:turf|intersect|difference|union)'/u.test(text));
    expect(overlays.map(({ path }) => path)).toEqual(['shared/geometry/turf-overlay.ts']);
    const named = Object.entries(overlayHomes).flatMap(([target, homes]) => [target, ...homes]);
    expect(named.filter((path) => !sources.some((source) => source.path === path))).toEqual([]);
  });

  it('keeps clock and chance out of shared', () => {
    const wrong = sources
      .filter(({ path }) => path.startsWith('shared/'))
      .filter(({ text }) => /Date\.now|new Date\(\)|Math\.random|performance\.now/u.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('keeps every code file under 400 lines', () => {
    const long = sources
      .filter(({ text }) => text.split('\n').length > 400)
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`);
    expect(long).toEqual([]);
  });

  it('knows no bag of everything', () => {
    const bags = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts)/u.test(path));
    expect(bags.map(({ path }) => path)).toEqual([]);
  });

  it('names only paths that exist in its READMEs', () => {
    const readmes = [
      'README.md',
      'README.zh-CN.md',
      ...topFolders.map((folder) => `${folder}/README.md`),
      'test/README.md',
    ];
    const missing = readmes.flatMap((readme) => {
      const text = readFileSync(join(checkout, readme), 'utf8');
      const named = [
        ...text.matchAll(
          /`((?:shared|data|electron|renderer|test|docs)\/[\w./-]*)`|\]\((?!http|#)([^)]+)\)/gu,
        ),
      ];
      return named
        .map((match) => match[1] ?? join(dirname(readme), match[2] ?? ''))
        .filter((path) => !existsSync(join(checkout, path)))
        .map((path) => `${readme} names ${path}`);
    });
    expect(missing).toEqual([]);
  });
});

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function rankOf(path: string): number {
  return sharedRanks[path.split('/')[1] ?? ''] ?? 99;
}

/** A type costs nothing at run time: `geometry` may name a type of `model`. */
function isTypeOnly(text: string, target: string): boolean {
  const name = (target.split('/').at(-1) ?? '').replaceAll('.', '\\.');
  const lines = [...text.matchAll(new RegExp(`import\\s+([^'"]*?)from\\s*['"][^'"]*${name}['"]`, 'gu'))];
  return lines.length > 0 && lines.every((match) => match[1]?.trimStart().startsWith('type '));
}
