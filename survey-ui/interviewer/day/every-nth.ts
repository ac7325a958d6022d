/** So that chance, and not the interviewer, chooses whom to ask. */
export function everyNthText(nth: number): string {
  if (nth === 1) return 'Fråga alla som går förbi';
  const ending = (nth % 10 === 1 || nth % 10 === 2) && nth !== 11 && nth !== 12 ? ':a' : ':e';
  return nth === 2 ? 'Fråga varannan som går förbi' : `Fråga var ${nth}${ending} som går förbi`;
}
