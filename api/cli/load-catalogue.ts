/** What comes from the seeds, loaded when a command needs it. */
import type { Catalogue, Municipality } from '../contract/index.ts';

/** Themes, actions, times and place types. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { catalogue } = await import('../../seed/catalogue/catalogue.ts');
  return catalogue;
}

/** The municipalities that the product comes with. */
export async function loadMunicipalities(): Promise<readonly Municipality[]> {
  const { municipalities } = await import('../../seed/municipalities/all.ts');
  return municipalities;
}

/** The version of the questionnaire that new rounds ask. */
export async function loadNewestQuestionnaire(): Promise<string> {
  const { questionnaires } = await import('../../seed/catalogue/questionnaires.ts');
  return [...questionnaires.keys()].sort().at(-1) ?? '';
}
