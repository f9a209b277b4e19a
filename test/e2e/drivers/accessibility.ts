// What a screen reader and weak eyes need of a page, looked for in the page as Chromium has laid it out: language,
// title, one main heading, headings without a gap, titled table columns, labelled controls, named pictures, contrast.
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA 1.4.3. */
const leastContrast = 4.5;

/** Every shortcoming in words; empty where there is none. */
export function accessibilityProblems(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const problems: string[] = [];
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ??
      element
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('') ??
      '';
    if (document.documentElement.lang === '') problems.push('no language');
    if (document.title.trim() === '') problems.push('no title');
    if (all('h1').length !== 1) problems.push(`${all('h1').length} main headings`);
    if (all('main').length !== 1) problems.push(`${all('main').length} main parts`);
    let level = 0;
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
      const next = Number(heading.tagName.slice(1));
      if (next > level + 1) problems.push(`heading “${heading.textContent}” skips a level`);
      level = next;
    }
    for (const table of all('table')) {
      const heads = [...table.querySelectorAll('thead th')];
      if (heads.length === 0 || heads.some((head) => head.getAttribute('scope') !== 'col'))
        problems.push('a table without titled columns');
    }
    for (const control of all('input, select, textarea, button')) {
      const label = document.querySelector(`label[for="${control.id}"]`)?.textContent ?? '';
      if (label.trim() === '' && nameOf(control).trim() === '' && control.textContent?.trim() === '')
        problems.push(`a control without a name: ${control.outerHTML.slice(0, 80)}`);
    }
    for (const picture of all('img, [role="img"]')) {
      if ((picture.getAttribute('alt') ?? nameOf(picture)).trim() === '')
        problems.push('a picture without a name');
    }
    const ids = all('[id]').map(({ id }) => id);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at)))
      problems.push(`two things are “${id}”`);
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const ground = getComputedStyle(element).backgroundColor;
      return channels(ground)[3] === 0 ? groundOf(element.parentElement) : ground;
    };
    const seen = new Set<string>();
    for (const element of all('body *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || element.closest('svg, script, style')) continue;
      const [ink, ground] = [getComputedStyle(element).color, groundOf(element)];
      const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
      const contrast = (light + 0.05) / (dark + 0.05);
      const pair = `${ink} on ${ground} has ${contrast.toFixed(2)}`;
      if (contrast < least && !seen.has(pair)) problems.push(pair);
      seen.add(pair);
    }
    return problems;
  }, leastContrast);
}
