// The pass at the door of the project: no writer of files works without one, and only a look through the content makes it.

declare const pass: unique symbol;

/** Says that a file's content was looked through: it names no person and tells no small count that was not asked for. */
export interface LookedThrough {
  readonly [pass]: true;
}

/** For the looks in this project, each of which has read everything that a file will say. */
export const lookedThrough = Object.freeze({}) as LookedThrough;

/** For what the program makes up itself, of no real person: the sample city, the list of recent projects. */
export const madeByTheProgram = Object.freeze({}) as LookedThrough;
