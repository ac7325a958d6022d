/** The languages of a round as the coordinator sees them: what is reviewed, what has changed since. */
import type { Round } from '../../contract/index.ts';
import type { Questionnaire, Texts } from '../../contract/questionnaire/questionnaire.ts';
import type { LanguagesView, LanguageView } from '../../contract/screens/languages.ts';
import type { SurveyLanguage } from '../../contract/screens/survey.ts';
import type { Dependencies } from '../../dependencies.ts';
import { digestOfTexts, languageTexts } from '../../http/language-texts.ts';
import type { Account } from '../../store/interface/accounts.ts';
import type { LanguageReview } from '../../store/interface/rounds.ts';
import { roundPageAddress } from './frame.ts';
import { languageInSwedish } from './language-names.ts';
import { pageFrame } from './page-frame.ts';
import { dayInWords } from './words.ts';

const SWEDISH = 'sv';

const GROUPS = [
  { id: 'sidor', title: 'Sidorna runt frågorna' },
  { id: 'fragor', title: 'Frågorna' },
  { id: 'katalog', title: 'Svarsalternativ: teman, åtgärder och tider' },
] as const;

interface Shown {
  readonly round: Round;
  readonly account: Account;
  readonly questionnaire: Questionnaire;
}

/** A language's texts as they now are, held against the last review. */
export async function languageState(
  deps: Dependencies,
  { questionnaire }: Pick<Shown, 'questionnaire'>,
  code: string,
) {
  const texts = languageTexts(deps, questionnaire, code);
  const digest = digestOfTexts(code, texts);
  const latest = await deps.store.languageReviews.latest(code);
  const reviewed = (await deps.store.languageReviews.reviewed([digest])).has(digest);
  const changed = latest && !reviewed ? changedKeys(texts, latest) : [];
  return { texts, digest, reviewed, changed, words: stateInWords({ latest, reviewed, changed }) };
}

function changedKeys(texts: Texts, { texts: before }: LanguageReview): readonly string[] {
  return Object.keys(texts).filter((key) => texts[key] !== before[key]);
}

interface State {
  readonly latest: LanguageReview | undefined;
  readonly reviewed: boolean;
  readonly changed: readonly string[];
}

function stateInWords({ latest, reviewed, changed }: State): string {
  if (!latest) return 'Inte granskat än.';
  const by = `den ${dayInWords(latest.reviewedOn)} av ${latest.username}`;
  if (reviewed) return `Granskat ${by}.`;
  const count = changed.length;
  const words = count === 1 ? 'En text har' : `${count} texter har`;
  return `Granskades ${by}. ${words} ändrats eller tillkommit sedan dess, och måste läsas innan invånarna får välja språket igen.`;
}

/** @example languageAddress('r', 'ar') // => "/radet/r/sprak/ar" */
function languageAddress(round: string, code: string): string {
  return `${roundPageAddress(round, 'sprak')}/${code}`;
}

export function languagesOf(deps: Dependencies, round: Round): readonly SurveyLanguage[] {
  return deps.screens.survey.languages.filter(({ code }) => round.languages.includes(code));
}

export async function languagesView(
  deps: Dependencies,
  shown: Shown,
  message: string | null,
): Promise<LanguagesView> {
  const { round } = shown;
  const languages = await Promise.all(
    languagesOf(deps, round).map(async ({ code, name }) => {
      const about = { code, name, inSwedish: languageInSwedish(code, name) };
      if (code === SWEDISH) return { ...about, state: 'Originalet.', offered: true, href: null };
      const { words, reviewed } = await languageState(deps, shown, code);
      const offered = reviewed || round.example;
      return { ...about, state: words, offered, href: languageAddress(round.id, code) };
    }),
  );
  return { ...(await pageFrame(deps, shown, 'sprak')), languages, message };
}

export async function languageView(
  deps: Dependencies,
  shown: Shown,
  { code, name, direction }: SurveyLanguage,
): Promise<LanguageView> {
  const { round, questionnaire } = shown;
  const { texts, digest, reviewed, changed, words } = await languageState(deps, shown, code);
  const swedish = { ...offeredInSwedish(deps), ...languageTexts(deps, questionnaire, SWEDISH) };
  const asRow = (key: string) => ({ key, swedish: swedish[key] ?? '', text: texts[key] ?? '' });
  const unchanged = Object.keys(texts).filter((key) => !changed.includes(key));
  const groups = [
    { id: 'andrat', title: 'Ändrat sedan granskningen', texts: changed.map(asRow) },
    ...GROUPS.map(({ id, title }) => ({
      id,
      title,
      texts: unchanged.filter((key) => key.startsWith(`${id}/`)).map(asRow),
    })),
  ];
  return {
    ...(await pageFrame(deps, shown, 'sprak')),
    name,
    inSwedish: languageInSwedish(code, name),
    code,
    direction,
    state: words,
    all: roundPageAddress(round.id, 'sprak'),
    preview: `/enkat/${round.id}/forhandsvisning?sprak=${code}`,
    review: reviewed ? null : { action: languageAddress(round.id, code), digest },
    groups: groups.filter((group) => group.texts.length > 0),
  };
}

/** What the catalogue offers is worded in Swedish where it is defined, not in a file of texts. */
function offeredInSwedish({ catalogue }: Dependencies): Texts {
  return Object.fromEntries([
    ...catalogue.themes.map(({ code, option }) => [`katalog/theme.${code}`, option]),
    ...catalogue.actions.map(({ code, option }) => [`katalog/action.${code}`, option]),
    ...catalogue.timesOfDay.map(({ code, label }) => [`katalog/time.${code}`, label]),
  ]);
}
