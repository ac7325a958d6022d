/**
 * The places of a round and what became of those that it no longer offers. A code never changes its
 * meaning and is never used again, so that answers from before, and from tablets that have not heard
 * of a change, still count: a merged place at the one that it was merged into, a split one as it was.
 */
import type { RetiredPlace, Round } from '../../round.ts';

type Place = Round['places'][number];
export type Register = Pick<Round, 'places' | 'retiredPlaces' | 'placesRevision'>;

/** What cannot be done, in a sentence for who tried it. */
export class RegisterProblem extends Error {
  override readonly name = 'RegisterProblem';
}

const retiredOf = ({ retiredPlaces = [] }: Register): readonly RetiredPlace[] => retiredPlaces;

function placeOf({ places }: Register, code: string): Place {
  const place = places.find((one) => one.code === code);
  if (!place) throw new RegisterProblem(`Platsen ${code} finns inte bland omgångens platser.`);
  return place;
}

function next<R extends Register>(
  register: R,
  places: readonly Place[],
  retiredPlaces: readonly RetiredPlace[] = retiredOf(register),
): R {
  return {
    ...register,
    places: [...places],
    retiredPlaces: [...retiredPlaces],
    placesRevision: (register.placesRevision ?? 0) + 1,
  };
}

/** Whether a code is, or has been, a place of the register. */
export function isTaken(register: Register, code: string): boolean {
  return (
    register.places.some((one) => one.code === code) ||
    retiredOf(register).some(({ place }) => place.code === code)
  );
}

/** Adds places, or puts them in the place of those with the same code. */
export function putPlaces<R extends Register>(register: R, changed: readonly Place[]): R {
  const byCode = new Map(changed.map((place) => [place.code, place]));
  const retired = changed.find(({ code }) =>
    retiredOf(register).some(({ place }) => place.code === code),
  );
  if (retired)
    throw new RegisterProblem(`Koden ${retired.code} har varit en annan plats. Välj en annan kod.`);
  const known = new Set(register.places.map(({ code }) => code));
  return next(register, [
    ...register.places.map((place) => byCode.get(place.code) ?? place),
    ...changed.filter(({ code }) => !known.has(code)),
  ]);
}

/** No longer to be chosen. What was answered about it stays. */
export function retirePlace<R extends Register>(register: R, code: string): R {
  const place = placeOf(register, code);
  return next(register, without(register, code), [
    ...retiredOf(register),
    { place, into: null, parts: [] },
  ]);
}

/**
 * Counts `from` as `into` from now on; its names find `into`.
 *
 * @throws RegisterProblem when they are one, or either is no place that is offered
 */
export function mergePlaces<R extends Register>(register: R, from: string, into: string): R {
  if (from === into)
    throw new RegisterProblem('En plats kan inte slås ihop med sig själv. Välj två olika.');
  const place = placeOf(register, from);
  const target = placeOf(register, into);
  const names = new Set([...target.aliases, place.label, ...place.aliases]);
  names.delete(target.label);
  const merged = { ...target, aliases: [...names] };
  return next(
    register,
    without(register, from).map((one) => (one.code === into ? merged : one)),
    [...retiredOf(register), { place, into, parts: [] }],
  );
}

/**
 * Offers `parts` in the place of one. What was answered about the whole stays with the whole: nobody
 * knows which part was meant.
 *
 * @throws RegisterProblem with fewer than two parts, or a code that is taken
 */
export function splitPlace<R extends Register>(
  register: R,
  code: string,
  parts: readonly Place[],
): R {
  const place = placeOf(register, code);
  if (parts.length < 2)
    throw new RegisterProblem('En plats delas i minst två. Skriv namnen på delarna.');
  const taken = parts.find((part) => isTaken(register, part.code));
  if (taken || new Set(parts.map((part) => part.code)).size < parts.length)
    throw new RegisterProblem(
      `Det finns redan en plats som heter ${taken?.label ?? parts[0]?.label}. Ge delarna egna namn.`,
    );
  return next(
    register,
    [...without(register, code), ...parts],
    [...retiredOf(register), { place, into: null, parts: parts.map((part) => part.code) }],
  );
}

/**
 * Takes a merging, a splitting or a retirement back: the place is offered again, under its own code.
 * Parts of a split one stay, since they may have been chosen.
 */
export function restorePlace<R extends Register>(register: R, code: string): R {
  const found = retiredOf(register).find(({ place }) => place.code === code);
  if (!found) throw new RegisterProblem(`Platsen ${code} är inte borttagen.`);
  const { place, into } = found;
  const names = new Set([place.label, ...place.aliases]);
  const places = register.places.map((one) =>
    one.code === into ? { ...one, aliases: one.aliases.filter((name) => !names.has(name)) } : one,
  );
  return next(
    register,
    [...places, place],
    retiredOf(register).filter((one) => one !== found),
  );
}

const without = ({ places }: Register, code: string) => places.filter((one) => one.code !== code);

/** Makes the function that says at which place a code counts. Codes that the register does not know are left as they are. */
export function placeCounting(register: Register): (code: string) => string {
  const into = new Map(
    retiredOf(register).flatMap(({ place, into: target }) =>
      target === null ? [] : [[place.code, target] as const],
    ),
  );
  return function countsAt(code) {
    let at = code;
    // A place is merged into one that was offered then, so that every chain ends.
    for (let target = into.get(at); target !== undefined; target = into.get(at)) at = target;
    return at;
  };
}

/** Places that are no longer offered but keep what was answered about them, with a name that says so. */
export function formerPlaces(register: Register): readonly Place[] {
  return retiredOf(register)
    .filter(({ into }) => into === null)
    .map(({ place, parts }) => ({
      ...place,
      label: `${place.label} (${parts.length > 0 ? 'före delningen' : 'används inte längre'})`,
    }));
}
