/** Which actions are suggested as pledges under a heading. */
import type { Action, Catalogue, WishActor } from '../../contract/index.ts';
import type { AnsweringWish } from './evidence.ts';
import type { Heading } from './headings.ts';

const MOST_PLEDGES = 4;
/** Below this many, joint actions or anything else that answers the theme are added. */
const ENOUGH_PLEDGES = 3;

/** Whose actions fill up, in this order. */
const FILLERS: readonly Action['actor'][] = ['joint', 'municipality', 'police', 'other'];

/** An action, and the wish that speaks for it. */
export interface ChosenAction {
  readonly action: Action;
  readonly wish: AnsweringWish | null;
}

/**
 * Two to four actions: what residents wish of each actor first, then what the catalogue has for the
 * themes, so that both police and municipality promise something. Nothing that is already taken.
 */
export function chooseActions(
  heading: Heading,
  wishes: readonly AnsweringWish[],
  catalogue: Catalogue,
  taken: ReadonlySet<string>,
): ChosenAction[] {
  const chosen: ChosenAction[] = [];
  const isFree = (code: string) =>
    !taken.has(code) && !chosen.some(({ action }) => action.code === code);
  const wished = wishes.flatMap((wish): ChosenAction[] => {
    const action = catalogue.actions.find(({ code }) => code === wish.item.id);
    return action ? [{ action, wish }] : [];
  });
  const listed = answeringActions(heading, catalogue).map((action) => ({ action, wish: null }));
  const addFirst = (candidates: readonly ChosenAction[]) => {
    const found = candidates.find(({ action }) => isFree(action.code));
    if (found && chosen.length < MOST_PLEDGES) chosen.push(found);
  };
  const of = (actor: Action['actor'], candidates: readonly ChosenAction[]) =>
    candidates.filter(({ action }) => action.actor === actor);
  const actors: readonly WishActor[] = ['police', 'municipality'];
  for (const actor of actors) addFirst([...of(actor, wished), ...of(actor, listed)]);
  for (const actor of actors) addFirst(of(actor, wished));
  while (chosen.length < ENOUGH_PLEDGES) {
    const before = chosen.length;
    addFirst(FILLERS.flatMap((actor) => of(actor, listed)));
    if (chosen.length === before) break;
  }
  return [...chosen].sort((a, b) => shareOf(b) - shareOf(a));
}

const shareOf = ({ wish }: ChosenAction): number => wish?.item.prevalence.estimate ?? -1;

/** Actions that answer a theme of the heading: first those for which it is the main theme. */
function answeringActions({ themeCodes }: Heading, catalogue: Catalogue): Action[] {
  const closeness = ({ themes }: Action): number =>
    themes.findIndex((theme) => themeCodes.includes(theme));
  return catalogue.actions
    .filter((action) => closeness(action) >= 0)
    .map((action, order) => ({ action, order }))
    .sort((a, b) => closeness(a.action) - closeness(b.action) || a.order - b.order)
    .map(({ action }) => action);
}
