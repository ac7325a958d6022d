/** Answers by the stop or invitation that they name; those without answers are left out. */
export function receivedByStop(
  answers: readonly { readonly stop: string; readonly count: number }[],
): ReadonlyMap<string, number> {
  const received = new Map<string, number>();
  for (const { stop, count } of answers) received.set(stop, (received.get(stop) ?? 0) + count);
  received.delete('');
  return received;
}
