/** The figures that a heading rests on: its themes, the places and times they concern, the wishes. */
import type {
  Catalogue,
  DraftTheme,
  Evidence,
  Priorities,
  RankedPriority,
  WishActor,
} from '../../contract/index.ts';
import { namedSentence, themeSentence, weightedShare, wishSentence } from '../figures.ts';
import { formatCountOf } from '../numbers.ts';
import { rankedItems, rankedPairs, themePhrase, timePhrase, wishPhrase } from '../phrases.ts';
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
  const phrase = themePhrase(catalogue);
  const placeLabels = new Map(priorities.places.map(({ id, label }) => [id, label]));
  const seen = new Set<string>();
  const pairs = rankedPairs(priorities.pairs).filter(({ place, theme }) => {
    if (!themeCodes.includes(theme) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  return pairs.slice(0, MOST_PLACES).map((pair) => {
    const label = placeLabels.get(pair.place) ?? pair.place;
    const theme = priorities.themes.find(({ id }) => id === pair.theme);
    const about = phrase(theme ?? { id: pair.theme, label: pair.theme });
    return {
      label,
      sentence: `${label} nämns för ${about} av ${formatCountOf(pair.named, priorities.answered)} som svarade, ${weightedShare(pair.prevalence, priorities)}.`,
    };
  });
}

/** The times that feel most unsafe. They are asked of places, whatever the theme, and say so. */
export function concernedTimes(
  priorities: Priorities,
  catalogue: Catalogue,
): (DraftTheme['timesOfDay'][number] & { readonly phrase: string })[] {
  const phrase = timePhrase(catalogue);
  return rankedItems(priorities.timesOfDay)
    .slice(0, MOST_TIMES)
    .map((time) => ({
      label: time.label,
      phrase: phrase(time),
      sentence: `${namedSentence(time, priorities, phrase).slice(0, -1)}, alla teman tillsammans.`,
    }));
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
