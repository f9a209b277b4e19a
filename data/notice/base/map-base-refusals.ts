// Why a picture can't lie under the map, and what to do.
import type { CoordinateSystem } from '../../../shared/import/coordinate-system.ts';
import type { Refusal } from '../../../shared/model/result.ts';
import type { PictureSize } from '../pictures/picture-size.ts';

const withoutBase = {
  zh: '或去掉底图（公示台，或命令行 --no-base）',
  en: 'or take it away (on the notice desk, or with --no-base)',
};

export function pictureMissing(file: string): Refusal {
  return {
    code: 'base-missing',
    file,
    message: { zh: '读不到底图文件', en: 'The base can’t be read' },
    hint: {
      zh: `请把文件放回原处，或重新选一张（公示台，或 --base），${withoutBase.zh}`,
      en: `Put the file back, choose another one (on the notice desk, or with --base), ${withoutBase.en}`,
    },
  };
}

export function noPicture(file: string): Refusal {
  return {
    code: 'base-not-a-picture',
    file,
    message: { zh: '底图不是完好的 PNG 或 JPEG 图片', en: 'The base is no sound PNG or JPEG picture' },
    hint: {
      zh: '请从原软件另存为 PNG 或 JPEG，并带坐标文件',
      en: 'Save it as PNG or JPEG, with a world file, in the program it came from',
    },
  };
}

export function tooManyPixels(file: string, { width, height }: PictureSize, limit: number): Refusal {
  const most = limit / 1_000_000;
  return {
    code: 'base-too-many-pixels',
    file,
    message: {
      zh: `底图有 ${width}×${height} 像元，上限为 ${most} 百万`,
      en: `The base has ${width} × ${height} pixels; at most ${most} million are read`,
    },
    hint: {
      zh: '请裁到方案的范围，或降低分辨率后再用',
      en: 'Cut it to the area of the plan, or make it coarser',
    },
  };
}

export function noWorldFile(file: string): Refusal {
  return {
    code: 'world-file-missing',
    file,
    message: { zh: '底图旁边没有坐标文件', en: 'There is no world file beside the base' },
    hint: {
      zh: '请把同名的 .pgw（PNG）、.jgw（JPEG）或 .wld 放在同一文件夹',
      en: 'Put the .pgw (PNG), .jgw (JPEG) or .wld of the same name into its folder',
    },
  };
}

export function unknownBaseSystem(file: string, crs: string): Refusal {
  return {
    code: 'base-crs-unknown',
    file,
    message: {
      zh: `不认识底图的坐标系“${crs}”`,
      en: `The coordinate system “${crs}” of the base is not known`,
    },
    hint: {
      zh: '写明坐标系（公示台，或 --base-crs），如 EPSG:4544、EPSG:4523、EPSG:4490、EPSG:3857',
      en: 'State it (on the notice desk, or with --base-crs), such as EPSG:4544, EPSG:4523, EPSG:4490 or EPSG:3857',
    },
  };
}

export function wrongBaseSystem(file: string, system: CoordinateSystem): Refusal {
  return {
    code: 'base-crs-wrong',
    file,
    message: {
      zh: `坐标文件里的数不可能是 ${system.id}（${system.name.zh}）的坐标`,
      en: `The numbers of the world file can't be coordinates of ${system.id} (${system.name.en})`,
    },
    hint: {
      zh: '请核对坐标系（公示台，或 --base-crs），如 EPSG:4544、EPSG:4523、EPSG:4490',
      en: 'Check the coordinate system (on the notice desk, or with --base-crs), such as EPSG:4544, EPSG:4523 or EPSG:4490',
    },
  };
}

export function baseElsewhere(file: string, system: CoordinateSystem): Refusal {
  return {
    code: 'base-elsewhere',
    file,
    message: {
      zh: `底图与方案的范围没有重叠（按 ${system.id} 读）`,
      en: `The base doesn't touch the area of the plan (read as ${system.id})`,
    },
    hint: {
      zh: '请核对坐标文件和坐标系（公示台，或 --base-crs），或换一张盖住方案的底图',
      en: 'Check the world file and the coordinate system (on the notice desk, or --base-crs), or choose a picture of the plan’s area',
    },
  };
}

export function baseChanged(file: string): Refusal {
  return {
    code: 'base-changed',
    file,
    message: {
      zh: '底图或它的坐标文件在选定以后改过，图会与选定（送审）时不同',
      en: 'The base or its world file was changed after it was chosen: the map would be another one',
    },
    hint: {
      zh: `换回原来的文件，或重新选定（公示台，或 --base；审图号随之清除），${withoutBase.zh}`,
      en: `Bring the old file back, or choose it again (on the notice desk, or with --base; this clears the review number), ${withoutBase.en}`,
    },
  };
}
