/** What a round asks, and what was changed of it, in words. */
import type { Catalogue } from '../../../contract/catalogue.ts';
import type { FieldChange } from '../../../contract/event.ts';
import type { Round } from '../../../contract/index.ts';
import type { Offer } from '../../../contract/questionnaire/offer.ts';
import type { Questionnaire } from '../../../contract/questionnaire/questionnaire.ts';
import { allSteps } from '../../../contract/questionnaire/steps.ts';
import { sectionTitle, titleOf } from '../../../contract/questionnaire/texts.ts';
import { type Chosen, chosenBy } from './read-chosen.ts';

const LANGUAGE = 'sv';

const MODULES: Readonly<Record<string, readonly [label: string, hint: string]>> = {
  avoids: ['Avstår från att gå ut', 'En fråga, som i den nationella folkhälsoenkäten.'],
  school: ['Skolan', 'Trygghet i skolan och på vägen dit. Frågas av elever.'],
  business: ['Företag', 'Frågor till den som svarar för ett företag eller en förening.'],
  exposure: ['Utsatthet', 'Om man har varit utsatt för brott. Bara på webben, aldrig på gatan.'],
};

export function moduleInWords(id: string): { readonly label: string; readonly hint: string } {
  const [label, hint] = MODULES[id] ?? [id, ''];
  return { label, hint };
}

/** Every question once, in the order in which they are put, by section. */
export function sectionsOf(questionnaire: Questionnaire, offer: Offer) {
  const way = { questionnaire, offer, answers: {} };
  const first = allSteps(questionnaire).filter(({ turn }) => turn === null || turn.index === 0);
  return questionnaire.sections.map(({ id }) => ({
    title: sectionTitle(questionnaire, id, LANGUAGE),
    questions: first
      .filter(({ section }) => section === id)
      .map((step) => titleOf(way, step, LANGUAGE)),
  }));
}

/** What the log tells of a change. */
export function changesOf(round: Round, chosen: Chosen, catalogue: Catalogue): FieldChange[] {
  const labels = new Map(catalogue.themes.map(({ code, label }) => [code, label]));
  const said = ({ themes, themeWords, modules, questions }: Chosen) => ({
    Teman: themes.map((code) => labels.get(code) ?? code).join(', ') || null,
    'Egna ord för teman': Object.values(themeWords).join(', ') || null,
    Moduler: modules.map((id) => moduleInWords(id).label).join(', ') || null,
    'Egna frågor': questions.map(({ id, texts }) => texts.sv?.title ?? id).join(', ') || null,
  });
  const [was, is] = [said(chosenBy(round)), said(chosen)];
  return (Object.keys(was) as (keyof typeof was)[])
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((change) => change.before !== change.after);
}
