// A count of few people is a fact about each of them: with three children in an estate, a table of them is a list of
// persons. Counts under a chosen number are said as “fewer than that”, nought excepted.
import type { ProjectState } from '../model/project-state.ts';

/** Holds until an office chooses another: the threshold that statistical offices use most for counts of persons. */
export const usualSmallestCount = 5;

/** The smallest number of people that this project prints. */
export function smallestCountOf(state: ProjectState): number {
  return state.settings.get('settings')?.smallestCount ?? usualSmallestCount;
}

/** “86人”, “不足5人”, “0人”. */
export function sayPersons(count: number, smallest: number): string {
  return count > 0 && count < smallest ? `不足${smallest}人` : `${count}人`;
}

/** The first small count of children in a text, as written; null where there is none. */
export function findSmallCount(text: string, smallest: number): string | null {
  for (const pattern of countPatterns) {
    for (const match of text.matchAll(pattern)) {
      const count = Number(match[1]);
      if (count > 0 && count < smallest) return match[0];
    }
  }
  return null;
}

/** The text with “不足5名适龄儿童” and “fewer than 5 children” where it told a smaller count. */
export function coverSmallCounts(text: string, smallest: number): string {
  return countPatterns.reduce(
    (covered, pattern) =>
      covered.replace(pattern, (match: string, number: string) => {
        const count = Number(number);
        if (count === 0 || count >= smallest) return match;
        const less = pattern === numberThenChildren ? `fewer than ${smallest}` : `不足${smallest}`;
        return match.replace(number, less);
      }),
    text,
  );
}

const persons = '(?:适龄儿童|适龄少年|儿童|少年|学生|学龄人口|新生|孩子)';
/** “3名适龄儿童”. */
const numberThenPersons = new RegExp(`(?<![\\d.])(\\d+)\\s*(?:名|个|位|人次|人)?\\s*${persons}`, 'gu');
/** “适龄儿童共3人”; “不足5人” says no count. */
const personsThenNumber = new RegExp(
  `${persons}(?:人数)?[^，。；、\\d]{0,4}?(?<!不足)(?<![\\d.])(\\d+)\\s*(?:名|个|位|人)`,
  'gu',
);
/** “3 children”; “fewer than 5 children” says no count. */
const numberThenChildren = /(?<![\d.,]|fewer than )(\d+) (?:child|children|pupils?)\b/gu;
const countPatterns = [personsThenNumber, numberThenPersons, numberThenChildren];
