// What a person can read in the window, the names on its controls included.
import type { Page } from '@playwright/test';
import type { ProjectState } from '../../../shared/model/project-state.ts';

/** Every visible piece of text, and every name, hint and placeholder of a visible control. */
export function readVisibleText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      // A notice is a Chinese document in every language of the window, and says so.
      if (element.parentElement?.closest('[lang]:not(html)')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
        found.add(element.getAttribute(name) ?? '');
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) found.add(node.textContent ?? '');
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        found.add(element.value);
    }
    return [...found].map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Every string that a person typed or a file brought: names stay as they are in every language. */
export function dataStrings(state: ProjectState): string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value instanceof Map) [...value.values()].forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  Object.values(state).forEach(collect);
  return [...found].filter((text) => /\p{Script=Han}/u.test(text)).sort((a, b) => b.length - a.length);
}

/** The texts that still have Chinese in them when all data is taken out. */
export function chineseOutsideData(texts: readonly string[], data: readonly string[]): string[] {
  return texts.filter((text) => {
    if (!/\p{Script=Han}/u.test(text)) return false;
    let rest = text;
    for (const name of data) rest = rest.replaceAll(name, '');
    return /\p{Script=Han}/u.test(rest);
  });
}

export interface FaintText {
  readonly text: string;
  readonly ratio: number;
}

/** Visible text whose contrast to what lies behind it is below 4.5, disabled controls left out. */
export function readFaintText(page: Page): Promise<FaintText[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const rgba = (colour: string): number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const over = (top: number[], below: number[]) => {
      const share = (top[3] ?? 0) / 255;
      return [0, 1, 2].map((part) => (top[part] ?? 0) * share + (below[part] ?? 0) * (1 - share)).concat(255);
    };
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backgroundOf = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255, 255];
      const own = rgba(getComputedStyle(element).backgroundColor);
      return own[3] === 255 ? own : over(own, backgroundOf(element.parentElement));
    };
    const faint: { text: string; ratio: number }[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('');
      const isOff = element.closest('[disabled], [aria-disabled="true"], .ant-select-disabled, svg, canvas');
      if (
        text === '' ||
        isOff ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const behind = backgroundOf(element);
      const ink = over(rgba(getComputedStyle(element).color), behind);
      const [light = 0, dark = 0] = [luminance(ink), luminance(behind)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < 4.5) faint.push({ text: text.slice(0, 40), ratio: Math.round(ratio * 100) / 100 });
    }
    return faint;
  });
}
