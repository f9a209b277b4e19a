/** Runs works one after the other, in the order they were handed in. */
export type EditQueue = <Value>(work: () => Value | Promise<Value>) => Promise<Value>;

/** Edits are serialised: each sees the state that the one before it left. A failed work does not stop the next. */
export function createEditQueue(): EditQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
