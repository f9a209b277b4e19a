import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export const checkout = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the checkout, with forward slashes: `shared/overlap/index.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportLine[];
}

export interface ImportLine {
  /** `package` for a package (its name), `file` for a path in this project (from the checkout). */
  readonly type: 'package' | 'file';
  readonly target: string;
}

/** Every TypeScript source below the given top folders. */
export function readSourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) => listFiles(join(checkout, folder))).map(readSourceFile);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist' || entry.name === 'fixtures') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return /\.(ts|tsx|cts)$/u.test(entry.name) ? [path] : [];
  });
}

function readSourceFile(absolutePath: string): SourceFile {
  const path = relative(checkout, absolutePath).split(sep).join('/');
  const text = readFileSync(absolutePath, 'utf8');
  return { path, text, imports: [...text.matchAll(importPattern)].map((match) => readImport(path, match)) };
}

// `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, `new URL('x', import.meta.url)`
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta/gu;

function readImport(path: string, match: RegExpMatchArray): ImportLine {
  const specifier = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replace(/\?\w+$/u, '');
  if (specifier.startsWith('.')) {
    return { type: 'file', target: posix.normalize(posix.join(dirname(path), specifier)) };
  }
  if (specifier.startsWith('node:')) return { type: 'package', target: 'node:' };
  const parts = specifier.split('/');
  return {
    type: 'package',
    target: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier),
  };
}
