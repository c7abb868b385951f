/**
 * Our own promise, checked: throws when Genchi itself is wrong. Never used on what somebody else wrote;
 * that is answered with a finding or an issue.
 */
export function invariant(holds: unknown, promise: string): asserts holds {
  if (!holds) throw new Error(`Genchi broke its own promise: ${promise}`)
}
