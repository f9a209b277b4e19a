// Why a project file is not opened, made or written, as sentences for people. Codes are stable.
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { Refusal } from '../../shared/model/result.ts';

interface Reason {
  readonly message: LocalizedText;
  readonly hint: LocalizedText;
}

const reasons = {
  'file-missing': {
    message: { zh: '文件不存在', en: 'The file is not there' },
    hint: {
      zh: '请检查路径；文件可能已被移动或改名',
      en: 'Check the path; the file may have been moved or renamed',
    },
  },
  'file-exists': {
    message: {
      zh: '同名文件已存在，不会覆盖',
      en: 'A file of that name is there and will not be overwritten',
    },
    hint: { zh: '请换一个文件名', en: 'Choose another name' },
  },
  'not-a-geopackage': {
    message: {
      zh: '这不是 GeoPackage 文件（内容不符，可能只是改了扩展名）',
      en: 'This is not a GeoPackage (the content does not match; it may only have been renamed)',
    },
    hint: {
      zh: '请选择划片工程文件（.gpkg）；其他数据请用“导入”',
      en: 'Choose a Huapian project (.gpkg); bring other data in with Import',
    },
  },
  'not-a-huapian-project': {
    message: {
      zh: '这是 GeoPackage 文件，但不是划片工程',
      en: 'This is a GeoPackage, but not a Huapian project',
    },
    hint: {
      zh: '请选择划片工程；其中的图层请在 QGIS 等软件中另存为 GeoJSON 或 Shapefile 后导入工程',
      en: 'Choose a Huapian project; save its layers as GeoJSON or shapefile (QGIS does) and import those into one',
    },
  },
  'newer-project': {
    message: {
      zh: '该工程由更新版本的划片保存，本版本不能打开',
      en: 'The project was saved by a newer version of Huapian',
    },
    hint: {
      zh: '请升级划片后再打开；文件未作任何改动',
      en: 'Update Huapian and open it again; the file was not changed',
    },
  },
  'damaged-project': {
    message: { zh: '工程文件已损坏', en: 'The project file is damaged' },
    hint: { zh: '请改用最近的备份；文件未作任何改动', en: 'Use the latest backup; the file was not changed' },
  },
  'unexpected-schema': {
    message: {
      zh: '工程文件的结构与划片建立的不一致（多出、缺少或被改动的表、触发器、视图）',
      en: 'The structure of the file is not the one Huapian made (tables, triggers or views added, missing or changed)',
    },
    hint: {
      zh: '这样的文件可能藏有改动数据的程序。请用可信来源的备份，或用 QGIS 去掉多出的部分',
      en: 'Such a file can hide code that changes data. Use a backup from a source you trust, or remove the additions in QGIS',
    },
  },
  'file-locked': {
    message: { zh: '另一个程序正在写这个文件', en: 'Another program is writing to the file' },
    hint: {
      zh: '请在 QGIS 或另一个划片窗口中结束编辑，然后重试',
      en: 'Finish editing in QGIS or in the other Huapian window, then try again',
    },
  },
  'read-only-location': {
    message: { zh: '文件或所在文件夹不可写', en: 'The file or its folder can not be written to' },
    hint: { zh: '请把文件复制到有写权限的文件夹', en: 'Copy the file to a folder you may write to' },
  },
  'folder-missing': {
    message: { zh: '文件夹不存在', en: 'The folder is not there' },
    hint: { zh: '请先建立文件夹，或另选位置', en: 'Make the folder first, or choose another place' },
  },
  'needs-recovery': {
    message: {
      zh: '上次写入被中断，需要先恢复',
      en: 'The last write was cut off and has to be rolled back first',
    },
    hint: {
      zh: '请在划片中打开一次该工程，未完成的写入会自动撤回',
      en: 'Open the project once in Huapian; the unfinished write is rolled back by itself',
    },
  },
  'changed-elsewhere': {
    message: {
      zh: '文件在打开之后被另一个划片窗口改动过',
      en: 'Another Huapian window has changed the file since it was opened',
    },
    hint: { zh: '请关闭后重新打开该工程', en: 'Close the project and open it again' },
  },
  'disk-full': {
    message: { zh: '磁盘已满，未写入', en: 'The disk is full; nothing was written' },
    hint: { zh: '请腾出空间后重试', en: 'Make room and try again' },
  },
  'disk-error': {
    message: { zh: '磁盘读写失败', en: 'Reading or writing the disk failed' },
    hint: { zh: '请检查磁盘或网络连接后重试', en: 'Check the disk or the network connection and try again' },
  },
} as const satisfies Record<string, Reason>;

export type ProjectRefusalCode = keyof typeof reasons;

/** The refusal for a code; `detail` names what was seen (a table, a version). */
export function projectRefusal(code: ProjectRefusalCode, file: string, detail?: LocalizedText): Refusal {
  const { message, hint } = reasons[code];
  return {
    code,
    file,
    message: detail
      ? { zh: `${message.zh}：${detail.zh}`, en: `${message.en}: ${detail.en}` }
      : { ...message },
    hint: { ...hint },
  };
}

/** Codes of our own errors: a commit finds the file changed by another window; a row can't be read as a record. */
export const changedElsewhereCode = 'HUAPIAN_CHANGED_ELSEWHERE';
export const unreadableCode = 'HUAPIAN_UNREADABLE';

const codesBySystemError: readonly (readonly [RegExp, ProjectRefusalCode])[] = [
  [/^HUAPIAN_CHANGED_ELSEWHERE$/, 'changed-elsewhere'],
  [/^SQLITE_NOTADB/, 'not-a-geopackage'],
  [/^SQLITE_READONLY_(ROLLBACK|RECOVERY|CANTINIT)/, 'needs-recovery'],
  [/^SQLITE_(BUSY|LOCKED)/, 'file-locked'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)|^(EACCES|EPERM|EROFS)$/, 'read-only-location'],
  [/^SQLITE_FULL|^(ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^SQLITE_IOERR|^EIO$/, 'disk-error'],
  [/^SQLITE_CORRUPT|^HUAPIAN_UNREADABLE$/, 'damaged-project'],
  [/^EEXIST$/, 'file-exists'],
  [/^ENOENT$/, 'file-missing'],
];

/** The refusal for what SQLite or the file system threw; null for anything else, which is a bug and goes on up. */
export function refusalOfError(error: unknown, file: string): Refusal | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const match = codesBySystemError.find(([pattern]) => pattern.test(code));
  return match ? projectRefusal(match[1], file, { zh: error.message, en: error.message }) : null;
}
