/** Why a pledge is suggested: the wish with its figure, and the theme that it answers. */
import type { Catalogue, Priorities } from '../../contract/index.ts';
import { weightedShare } from '../figures.ts';
import { formatCountOf, joinList } from '../numbers.ts';
import { themePhrase } from '../phrases.ts';
import type { ChosenAction } from './choose-actions.ts';
import { ACTOR_LABELS } from './evidence.ts';
import type { Heading } from './headings.ts';

/** One or two sentences. */
export function because(
  { action, wish }: ChosenAction,
  { themeCodes }: Heading,
  priorities: Priorities,
  catalogue: Catalogue,
): string {
  const phrase = themePhrase(catalogue);
  const answered = catalogue.themes.filter(
    ({ code }) => themeCodes.includes(code) && action.themes.includes(code),
  );
  const about = joinList(
    answered
      .sort((a, b) => themeCodes.indexOf(a.code) - themeCodes.indexOf(b.code))
      .slice(0, 2)
      .map(({ code, label }) => phrase({ id: code, label })),
  );
  if (!wish) {
    return `Svarar mot ${about}. Förslaget kommer ur åtgärdskatalogen, inte ur önskemålen.`;
  }
  const { item, actor } = wish;
  const of = ACTOR_LABELS[actor].toLocaleLowerCase('sv');
  return `${formatCountOf(item.named, priorities.respondents)} som svarade önskar det av ${of}, ${weightedShare(item.prevalence, priorities)}. Svarar mot ${about}.`;
}
