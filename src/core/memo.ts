/**
 * What was once computed from an object that never changes, kept as long as the object is. It changes how long an answer
 * takes, never the answer.
 */
const kept = new WeakMap<object, Map<string, unknown>>();

/** What `make` gives for that key of the owner; made once. The owner must not change, nor must what is made. */
export function remember<T>(owner: object, key: string, make: () => T): T {
  let answers = kept.get(owner);
  if (!answers) {
    answers = new Map();
    kept.set(owner, answers);
  }
  if (!answers.has(key)) answers.set(key, make());
  return answers.get(key) as T;
}
