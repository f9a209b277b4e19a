// Numbers as a person reads them, always with their unit: hectares above one, square metres below (design/desk.md).
import type { LocalizedText } from '../model/localized-text.ts';

const squareMetresPerHectare = 10_000;

/** 4500 → “4,500”; fixed decimals. Not by locale: the same number reads the same everywhere. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** “1.24 公顷” / “1.24 ha”, “4,500 平方米” / “4,500 m²”, one decimal below 10 m². */
export function describeArea(areaSquareMetres: number): LocalizedText {
  if (areaSquareMetres >= squareMetresPerHectare) {
    const hectares = formatNumber(areaSquareMetres / squareMetresPerHectare, 2);
    return { zh: `${hectares} 公顷`, en: `${hectares} ha` };
  }
  const squareMetres = formatNumber(areaSquareMetres, areaSquareMetres < 10 ? 1 : 0);
  return { zh: `${squareMetres} 平方米`, en: `${squareMetres} m²` };
}

/** “2.6 米” / “2.6 m”; millimetres below a centimetre, whole metres from ten on. */
export function describeWidth(widthMetres: number): LocalizedText {
  if (widthMetres < 0.01) {
    const millimetres = formatNumber(widthMetres * 1000, 1);
    return { zh: `${millimetres} 毫米`, en: `${millimetres} mm` };
  }
  const metres = formatNumber(widthMetres, widthMetres < 1 ? 2 : widthMetres < 10 ? 1 : 0);
  return { zh: `${metres} 米`, en: `${metres} m` };
}

/** “，涉及 3 个小区 86 名适龄儿童” / “; 3 estates with 86 children”; says so where there is no estate. */
export function describeConcerned(unitCount: number, children: number): LocalizedText {
  if (unitCount === 0) return { zh: '，不涉及小区', en: '; no estate concerned' };
  const units = formatNumber(unitCount);
  const count = formatNumber(children);
  return {
    zh: `，涉及 ${units} 个小区 ${count} 名适龄儿童`,
    en: `; ${units} ${unitCount === 1 ? 'estate' : 'estates'} with ${count} ${children === 1 ? 'child' : 'children'}`,
  };
}
