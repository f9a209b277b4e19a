// Why a layer was not exported, in words for people.
import type { Refusal } from '../../shared/model/result.ts';

export function coordinatesRefusal(crs: string): Refusal {
  return {
    code: 'crs-not-supported',
    message: {
      zh: `不能按坐标系“${crs}”导出`,
      en: `Can't export in the coordinate system “${crs}”`,
    },
    hint: {
      zh: '可用：EPSG:4490（经纬度），EPSG:4513—4533（带号），EPSG:4534—4554（不带带号）',
      en: 'Use EPSG:4490 (degrees), EPSG:4513–4533 (zones with number) or EPSG:4534–4554 (without)',
    },
  };
}

export function layerRefusal(layer: string, names: readonly string[]): Refusal {
  return {
    code: 'unknown-layer',
    message: { zh: `没有名为“${layer}”的图层`, en: `There is no layer called “${layer}”` },
    hint: { zh: `可用：${names.join('、')}`, en: `Use one of ${names.join(', ')}` },
  };
}

export function catchmentPlanRefusal(planId: string): Refusal {
  return {
    code: 'unknown-plan',
    message: {
      zh: planId === '' ? '没有打开的方案，不知道导出哪个方案的片区' : `没有方案“${planId}”`,
      en: planId === '' ? 'No plan is open, so there are no catchments to export' : `No plan “${planId}”`,
    },
    hint: { zh: '指定一个方案', en: 'Name a plan' },
  };
}

export function placelessRefusal(layer: string, format: string): Refusal {
  return {
    code: 'layer-without-places',
    message: {
      zh: `图层“${layer}”只有表格，没有图形，不能导出为 ${format}`,
      en: `The layer “${layer}” is a table without places and can't become ${format}`,
    },
    hint: { zh: '改用 csv 或 xlsx', en: 'Use csv or xlsx' },
  };
}

export function degreesRefusal(format: string): Refusal {
  return {
    code: 'format-in-degrees',
    message: {
      zh: `${format} 只能用经纬度，不能用投影坐标`,
      en: `${format} takes degrees only, no projected coordinates`,
    },
    hint: { zh: '去掉 --crs，或改用 gpkg、shp', en: 'Leave out --crs, or use gpkg or shp' },
  };
}

/** Null where the error is none of the file system's: then it is a bug. */
export function writeRefusal(path: string, error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    EACCES: ['没有写入权限', 'no permission to write there'],
    EPERM: ['没有写入权限，或文件正被别的程序打开', 'no permission, or another program has the file open'],
    EBUSY: ['文件正被别的程序打开', 'another program has the file open'],
    ENOSPC: ['磁盘已满', 'the disk is full'],
    EROFS: ['磁盘是只读的', 'the disk is read-only'],
    EISDIR: ['那里有一个同名文件夹', 'a folder has that name'],
    ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
    EEXIST: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  };
  const reason = reasons[code];
  if (!reason) return null;
  return {
    code: 'not-written',
    file: path,
    message: { zh: `没有写成：${reason[0]}`, en: `Not written: ${reason[1]}` },
    hint: { zh: '换一个位置或文件名再试', en: 'Try another place or name' },
  };
}
