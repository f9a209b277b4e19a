// Which coordinate system a file is in: what the person says, else what the file says, else what the numbers say
// (domain facts: 35 4xx xxx is zone 35, 3.4 million a northing). Never a silent guess: the answer carries a sentence,
// and what can't be told is refused with the remedy.
import type { Position } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';
import { type Refusal, type Result, refuse, succeed } from '../model/result.ts';
import { type CoordinateSystem, coordinateSystem, isNorthing, isZoneEasting } from './coordinate-system.ts';
import { parseCrsDeclaration } from './parse-crs-declaration.ts';
import type { CrsDeclaration } from './source-layer.ts';

export interface CrsQuestion {
  /** 'auto', or the id that the person chose. */
  readonly requested: string;
  readonly declaration: CrsDeclaration | null;
  /** One position of every row, as the file has it. */
  readonly positions: readonly Position[];
  /** Central meridian of a project that holds data already; null for an empty one. */
  readonly projectMeridian: number | null;
  readonly file: string;
}

export interface CrsAnswer {
  readonly system: CoordinateSystem;
  /** The file gives north (latitude) first. */
  readonly isSwapped: boolean;
  readonly evidence: LocalizedText;
}

/** Refuses with `crs-unknown` or `crs-implausible`. `positions` must not be empty. */
export function recogniseCoordinateSystem(question: CrsQuestion): Result<CrsAnswer> {
  if (question.requested !== 'auto') {
    const system = coordinateSystem(question.requested);
    if (!system) return refuse(unknownSystem(question, question.requested));
    return checkAgainstNumbers(question, system, { zh: '由用户指定', en: 'chosen by the person' });
  }
  if (question.declaration) {
    const id = parseCrsDeclaration(question.declaration.text);
    const system = id === null ? null : coordinateSystem(id);
    if (!system) return refuse(unknownSystem(question, declaredName(question.declaration)));
    const place = declarationPlaces[question.declaration.source];
    return checkAgainstNumbers(question, system, {
      zh: `${place.zh}写明 ${system.name.zh}`,
      en: `${place.en} says ${system.name.en}`,
    });
  }
  return recogniseByNumbers(question);
}

const declarationPlaces = {
  prj: { zh: '.prj 文件', en: 'the .prj file' },
  'crs-member': { zh: 'GeoJSON 的 crs', en: 'the crs member of the GeoJSON' },
  kml: { zh: 'KML 标准', en: 'the KML standard' },
} as const;

function checkAgainstNumbers(
  question: CrsQuestion,
  system: CoordinateSystem,
  evidence: LocalizedText,
): Result<CrsAnswer> {
  const straight = countPlausible(question.positions, system, false);
  const swapped = countPlausible(question.positions, system, true);
  const isSwapped =
    swapped > straight || (swapped === straight && mostAreChineseLatitudeFirst(question.positions));
  if (Math.max(straight, swapped) * 2 < question.positions.length) {
    return refuse(implausible(question, system));
  }
  const shown = exampleOf(question.positions);
  return succeed({
    system,
    isSwapped,
    evidence: isSwapped
      ? {
          zh: `${evidence.zh}；坐标为先北后东（如 ${shown}），已按此对调`,
          en: `${evidence.en}; coordinates give north first (${shown}) and were swapped`,
        }
      : evidence,
  });
}

function countPlausible(
  positions: readonly Position[],
  system: CoordinateSystem,
  isSwapped: boolean,
): number {
  return positions.filter(([x = Number.NaN, y = Number.NaN]) =>
    isSwapped ? system.isPlausible(y, x) : system.isPlausible(x, y),
  ).length;
}

/** 31.4, 104.7: both are degrees either way round, but only one of them lies in China. */
function mostAreChineseLatitudeFirst(positions: readonly Position[]): boolean {
  const count = positions.filter(([x = 0, y = 0]) => x > 3 && x < 54 && y > 73 && y < 136).length;
  return count * 2 > positions.length;
}

function recogniseByNumbers(question: CrsQuestion): Result<CrsAnswer> {
  const { positions } = question;
  const first = median(positions.map((position) => position[0] ?? Number.NaN));
  const second = median(positions.map((position) => position[1] ?? Number.NaN));
  const shown = exampleOf(positions);
  const largest = Math.max(Math.abs(first), Math.abs(second));
  if (largest <= 180) {
    return answer(question, 'EPSG:4490', {
      zh: `文件未写明坐标系；数值（如 ${shown}）是度，按 CGCS2000/WGS 84 经纬度读取。若来自高德、腾讯或百度地图，请指定 gcj02 或 bd09`,
      en: `not stated; the numbers (${shown}) are degrees and are read as CGCS2000/WGS 84. If they come from AMap, Tencent or Baidu, choose gcj02 or bd09`,
    });
  }
  const zoneNumber = Math.floor(largest / 1_000_000);
  if (isZoneEasting(largest - zoneNumber * 1_000_000)) {
    // Below 16 an easting with a 6° zone number can't be told from Web Mercator.
    const epsg =
      zoneNumber >= 25 && zoneNumber <= 45
        ? 4513 + zoneNumber - 25
        : zoneNumber >= 16 && zoneNumber <= 23
          ? 4491 + zoneNumber - 13
          : null;
    if (epsg !== null) {
      return answer(question, `EPSG:${epsg}`, {
        zh: `文件未写明坐标系；数值（如 ${shown}）带有带号 ${zoneNumber}`,
        en: `not stated; the numbers (${shown}) carry zone number ${zoneNumber}`,
      });
    }
  }
  if (looksLikeCentralMeridianForm(first, second) && question.projectMeridian !== null) {
    const id = `EPSG:${4534 + question.projectMeridian / 3 - 25}`;
    return answer(question, id, {
      zh: `文件未写明坐标系；数值（如 ${shown}）是不带带号的高斯–克吕格坐标，中央经线取本工程的 ${question.projectMeridian}°E`,
      en: `not stated; the numbers (${shown}) are Gauss–Krüger without a zone number, read in the project's zone (${question.projectMeridian}°E)`,
    });
  }
  return refuse(unknownSystem(question, null));
}

function looksLikeCentralMeridianForm(first: number, second: number): boolean {
  return (isZoneEasting(first) && isNorthing(second)) || (isZoneEasting(second) && isNorthing(first));
}

function answer(question: CrsQuestion, id: string, evidence: LocalizedText): Result<CrsAnswer> {
  const system = coordinateSystem(id);
  return system ? checkAgainstNumbers(question, system, evidence) : refuse(unknownSystem(question, id));
}

function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function exampleOf(positions: readonly Position[]): string {
  return (positions[0] ?? []).slice(0, 2).join(', ');
}

function declaredName(declaration: CrsDeclaration): string {
  return /"([^"]+)"/.exec(declaration.text)?.[1] ?? declaration.text.slice(0, 60);
}

const crsRemedy: LocalizedText = {
  zh: '请指明坐标系（命令行如 --crs EPSG:4544），例如 EPSG:4544（CGCS2000 3度带，中央经线105°E）、EPSG:4523（35带）、EPSG:4490（经纬度）、gcj02、bd09；北京54、西安80或地方独立坐标请先在原软件中转换为 CGCS2000',
  en: 'state the coordinate system (on the command line --crs EPSG:4544), such as EPSG:4544 (CGCS2000 3-degree, 105°E), EPSG:4523 (zone 35), EPSG:4490 (degrees), gcj02 or bd09; convert Beijing 54, Xi’an 80 or a local system to CGCS2000 first',
};

function unknownSystem(question: CrsQuestion, name: string | null): Refusal {
  const shown = exampleOf(question.positions);
  return {
    code: 'crs-unknown',
    file: question.file,
    message:
      name === null
        ? {
            zh: `无法判断坐标系（坐标如 ${shown}）`,
            en: `the coordinate system can’t be told (coordinates such as ${shown})`,
          }
        : { zh: `不能识别的坐标系“${name}”`, en: `coordinate system “${name}” is not one we can convert` },
    hint: crsRemedy,
  };
}

function implausible(question: CrsQuestion, system: CoordinateSystem): Refusal {
  const shown = exampleOf(question.positions);
  const byNumbers =
    question.requested === 'auto' && question.declaration === null
      ? null
      : recogniseByNumbers({ ...question, requested: 'auto', declaration: null });
  const other = byNumbers?.ok ? byNumbers.value.system : null;
  return {
    code: 'crs-implausible',
    file: question.file,
    message: {
      zh: `坐标（如 ${shown}）不可能是 ${system.id}（${system.name.zh}）`,
      en: `coordinates such as ${shown} can’t be ${system.id} (${system.name.en})`,
    },
    hint: other
      ? {
          zh: `看起来是 ${other.id}：请把坐标系指明为它（命令行用 --crs ${other.id}）`,
          en: `they look like ${other.id}: state that as the coordinate system (on the command line --crs ${other.id})`,
        }
      : crsRemedy,
  };
}
