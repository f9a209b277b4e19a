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

/** How many counts of children in the estates are small: what a file of estates tells of few. */
export function numberOfSmallCounts(state: ProjectState): number {
  const smallest = smallestCountOf(state);
  return [...state.unit.values()]
    .flatMap(({ children }) => children)
    .filter(({ count }) => count > 0 && count < smallest).length;
}

/** The first small count of children in a text, as written; null where there is none. */
export function findSmallCount(text: string, smallest: number): string | null {
  for (const pattern of [personsThenNumber, numberThenPersons]) {
    for (const match of text.matchAll(pattern)) {
      const count = Number(match[1]);
      if (count > 0 && count < smallest) return match[0];
    }
  }
  return null;
}

const persons = '(?:适龄儿童|适龄少年|儿童|少年|学生|学龄人口|新生|孩子)';
/** “3名适龄儿童”. */
const numberThenPersons = new RegExp(`(?<![\\d.])(\\d+)\\s*(?:名|个|位|人次|人)?\\s*${persons}`, 'gu');
/** “适龄儿童共3人”; “不足5人” says no count. */
const personsThenNumber = new RegExp(
  `${persons}(?:人数)?[^，。；、\\d]{0,4}?(?<!不足)(?<![\\d.])(\\d+)\\s*(?:名|个|位|人)`,
  'gu',
);
