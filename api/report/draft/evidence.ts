/** The figures that a heading rests on: its themes, the places and times they concern, the wishes. */
import type {
  Catalogue,
  DraftTheme,
  Evidence,
  Priorities,
  RankedPriority,
  WishActor,
} from '../../contract/index.ts';
import { themeSentence, weightedShare, wishSentence } from '../figures.ts';
import { capitalise, formatCountOf } from '../numbers.ts';
import {
  rankedCombinations,
  rankedItems,
  themePhrase,
  timePhrase,
  wishPhrase,
} from '../phrases.ts';
import type { Heading } from './headings.ts';

const MOST_PLACES = 5;
const MOST_TIMES = 3;
const MOST_WISHES = 3;

export const ACTOR_LABELS: Readonly<Record<WishActor, string>> = {
  police: 'Polisen',
  municipality: 'Kommunen',
};

/** A wish that has figures and answers a theme of the heading. */
export interface AnsweringWish {
  readonly actor: WishActor;
  readonly item: RankedPriority;
}

/** One piece of evidence for each leading theme of the heading. */
export function themeEvidence(
  { themes }: Heading,
  priorities: Priorities,
  catalogue: Catalogue,
): Evidence[] {
  return themes.map((theme) => ({
    item: theme.id,
    label: theme.label,
    sentence: themeSentence(theme, priorities, themePhrase(catalogue)),
    named: theme.named,
    share: theme.prevalence.estimate,
    shareLow: theme.prevalence.low,
    shareHigh: theme.prevalence.high,
    burden: theme.burden.estimate,
    burdenLow: theme.burden.low,
    burdenHigh: theme.burden.high,
    rankInterval: [theme.rankInterval[0], theme.rankInterval[1]],
  }));
}

/** Places that are named for the heading's themes, each with its strongest pair. */
export function concernedPlaces(
  { themeCodes }: Heading,
  priorities: Priorities,
  catalogue: Catalogue,
): DraftTheme['places'] {
  const placeLabels = new Map(priorities.places.map(({ id, label }) => [id, label]));
  const pairs = rankedCombinations(priorities.pairs);
  return firstOfEach(pairs, themeCodes, ({ place }) => place, MOST_PLACES).map((pair) => {
    const label = placeLabels.get(pair.place) ?? pair.place;
    return { label, sentence: namedForSentence(label, pair, priorities, catalogue) };
  });
}

/** Times at which the heading's themes are named, each with its strongest combination. */
export function concernedTimes(
  { themeCodes }: Heading,
  priorities: Priorities,
  catalogue: Catalogue,
): (DraftTheme['timesOfDay'][number] & { readonly phrase: string })[] {
  const phraseOfTime = timePhrase(catalogue);
  const timeLabels = new Map(priorities.timesOfDay.map(({ id, label }) => [id, label]));
  const combinations = rankedCombinations(priorities.themeTimes ?? []);
  return firstOfEach(combinations, themeCodes, ({ time }) => time, MOST_TIMES).map((item) => {
    const label = timeLabels.get(item.time) ?? item.time;
    const phrase = phraseOfTime({ id: item.time, label });
    return { label, phrase, sentence: namedForSentence(phrase, item, priorities, catalogue) };
  });
}

/** The strongest combination of each place or time with one of the themes. */
function firstOfEach<Combination extends { readonly theme: string }>(
  ranked: readonly Combination[],
  themeCodes: readonly string[],
  partOf: (combination: Combination) => string,
  most: number,
): Combination[] {
  const seen = new Set<string>();
  return ranked
    .filter((combination) => {
      const part = partOf(combination);
      if (!themeCodes.includes(combination.theme) || seen.has(part)) return false;
      seen.add(part);
      return true;
    })
    .slice(0, most);
}

/** "Resecentrum nämns för bristande belysning av 40 av 1 265 som svarade, 3 % (2–4 %)." */
function namedForSentence(
  subject: string,
  item: RankedPriority & { readonly theme: string },
  priorities: Priorities,
  catalogue: Catalogue,
): string {
  const theme = priorities.themes.find(({ id }) => id === item.theme);
  const about = themePhrase(catalogue)(theme ?? { id: item.theme, label: item.theme });
  return `${capitalise(subject)} nämns för ${about} av ${formatCountOf(item.named, priorities.answered)} som svarade, ${weightedShare(item.prevalence, priorities)}.`;
}

/** Ranked wishes whose action answers a theme of the heading, the most common first. */
export function answeringWishes(
  { themeCodes }: Heading,
  priorities: Priorities,
  catalogue: Catalogue,
): AnsweringWish[] {
  const answers = new Set(
    catalogue.actions
      .filter(({ themes }) => themes.some((theme) => themeCodes.includes(theme)))
      .map(({ code }) => code),
  );
  const actors: readonly WishActor[] = ['police', 'municipality'];
  return actors
    .flatMap((actor) =>
      rankedItems(priorities.wishes[actor])
        .filter(({ id }) => answers.has(id))
        .slice(0, MOST_WISHES)
        .map((item) => ({ actor, item })),
    )
    .sort((a, b) => b.item.prevalence.estimate - a.item.prevalence.estimate);
}

/** The wishes as they stand in the draft. */
export function wishLines(
  wishes: readonly AnsweringWish[],
  priorities: Priorities,
  catalogue: Catalogue,
): DraftTheme['wishes'] {
  const phrase = wishPhrase(catalogue);
  return (['police', 'municipality'] as const).flatMap((actor) =>
    wishes
      .filter((wish) => wish.actor === actor)
      .map(({ item }) => ({
        actor,
        actorLabel: ACTOR_LABELS[actor],
        label: item.label,
        sentence: wishSentence(item, priorities, phrase),
      })),
  );
}
