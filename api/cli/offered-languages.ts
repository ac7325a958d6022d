import type { Round } from '../contract/index.ts';
import type { Store } from '../store/store.ts';
import { loadCatalogue, loadQuestions } from './load-catalogue.ts';
import type { Terminal } from './terminal.ts';

const SWEDISH = 'sv';

/**
 * The languages that residents can choose in a round: Swedish, and those that somebody has reviewed
 * as they now are. Where the screens are not built that can't be known, and only Swedish is certain.
 */
export async function offeredLanguageCodes(
  store: Store,
  round: Round,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (round.example || round.languages.every((code) => code === SWEDISH)) return round.languages;
  const { loadScreens, SCREENS_FOLDER } = await import('../load-screens.ts');
  const screens = await loadScreens(SCREENS_FOLDER).catch(() => null);
  if (screens === null) {
    terminal.err(
      'Det går inte att se vilka översättningar som är granskade, eftersom skärmarna inte är byggda; bara svenska räknas som granskad. Kör npm run build och försök igen.\n',
    );
    return [SWEDISH];
  }
  const { findQuestionnaire } = await import('../http/find-questionnaire.ts');
  const { languageReviews } = await import('../http/language-texts.ts');
  const { questionnaires } = await loadQuestions();
  const deps = { store, screens, catalogue: await loadCatalogue() };
  const asked = await findQuestionnaire({ store, questionnaires }, round.questionnaire);
  const reviewed = await languageReviews(deps)(asked, round);
  return round.languages.filter((code) => code === SWEDISH || reviewed.has(code));
}
