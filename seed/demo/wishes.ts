/** What a person asks of police and municipality, given what worries them. */
import { WISH_ACTORS, type WishActor } from '../../api/contract/codes.ts';
import type { Concern, Response, Wish } from '../../api/contract/response.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import type { DemoMode } from './person.ts';
import { chance, pickSeveral, type Random } from './random.ts';
import { WISH_TRUTH } from './truth.ts';

/** How much likelier a wish is that answers a theme somebody named. */
const ANSWERS_A_THEME = 1.8;
/** Share who ask nothing of an actor. */
const NOTHING: Readonly<Record<DemoMode, number>> = { street: 0.18, school: 0.25, web: 0.1 };
/** Share of wishes that are said to be for the place that was named. */
const FOR_THE_PLACE = 0.4;

const themesOf = new Map(catalogue.actions.map(({ code, themes }) => [code, themes]));

function wishesTo(
  random: Random,
  actor: WishActor,
  mode: DemoMode,
  concerns: readonly Concern[],
): Wish[] {
  if (chance(random, NOTHING[mode])) return [];
  const named = new Set(concerns.flatMap(({ themes }) => themes));
  const weights = Object.fromEntries(
    Object.entries(WISH_TRUTH[actor]).map(([action, weight]) => {
      const answers = themesOf.get(action)?.some((theme) => named.has(theme));
      return [action, answers ? weight * ANSWERS_A_THEME : weight];
    }),
  );
  const count = mode === 'web' ? 1 + Math.floor(random() * 3) : 1;
  const placed = concerns.find(({ place }) => place !== null);
  return pickSeveral(random, weights, count).map((action) => {
    const there = placed !== undefined && chance(random, FOR_THE_PLACE);
    return {
      action,
      place: there ? (placed.place ?? null) : null,
      timesOfDay: there ? [...placed.timesOfDay] : [],
    };
  });
}

export function drawWishes(
  random: Random,
  mode: DemoMode,
  concerns: readonly Concern[],
): Response['wishes'] {
  const [police, municipality] = WISH_ACTORS.map((actor) =>
    wishesTo(random, actor, mode, concerns),
  );
  return { police: police ?? [], municipality: municipality ?? [] };
}
