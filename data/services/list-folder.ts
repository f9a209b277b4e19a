import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { FolderListing } from '../../shared/api/project-api.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';

/**
 * Folders, then files that end with one of the extensions (with or without dot, any case; none given: all files), by
 * name. Hidden entries and those that can't be read are left out.
 */
export async function listFolder(
  path: string,
  extensions: readonly string[],
): Promise<Result<FolderListing>> {
  const folder = resolve(path);
  const wanted = new Set(extensions.map((extension) => `.${extension.replace(/^\./, '').toLowerCase()}`));
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) return unreadable(folder, names);
  const found = await Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map(async (name) => ({ name, facts: await stat(join(folder, name)).catch(() => null) })),
  );
  const entries = found.flatMap(({ name, facts }) => {
    if (!facts) return [];
    const isFolder = facts.isDirectory();
    const isWanted = facts.isFile() && (wanted.size === 0 || wanted.has(extname(name).toLowerCase()));
    if (!isFolder && !isWanted) return [];
    const modifiedAt = facts.mtime.toISOString();
    return [{ name, path: join(folder, name), isFolder, bytes: isFolder ? 0 : facts.size, modifiedAt }];
  });
  entries.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name, 'zh-CN'));
  const parent = dirname(folder);
  return succeed({ path: folder, parent: parent === folder ? null : parent, entries });
}

function unreadable(folder: string, error: NodeJS.ErrnoException) {
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['不存在', 'does not exist'],
    ENOTDIR: ['不是文件夹', 'is not a folder'],
    EACCES: ['没有读取权限', 'may not be read by you'],
    EPERM: ['没有读取权限', 'may not be read by you'],
  };
  const [zh, en] = reasons[error.code ?? ''] ?? [
    `读不出来（${error.code}）`,
    `can't be read (${error.code})`,
  ];
  return refuse({
    code: 'folder-unreadable',
    message: { zh: `文件夹 ${folder} ${zh}`, en: `The folder ${folder} ${en}` },
    hint: { zh: '请选择别的文件夹', en: 'Choose another folder' },
    file: folder,
  });
}
