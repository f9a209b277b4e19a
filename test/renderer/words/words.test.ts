import { expect, it } from 'vitest';
import { en } from '../../../renderer/words/en.ts';
import { zh } from '../../../renderer/words/zh.ts';

function flatten(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value as object, `${path}${key}.`),
  );
}

it('has every word in both languages with the same blanks to fill', () => {
  const english = new Map(flatten(en));
  const blanks = (text: string | undefined) =>
    [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of flatten(zh)) {
    expect(english.get(key), key).toBeTruthy();
    expect(blanks(english.get(key)), key).toEqual(blanks(text));
  }
});
