/** What comes from the seeds, loaded when a command needs it. */

import type { Catalogue, Municipality } from '../contract/index.ts';
import { newestVersion } from '../contract/questionnaire/version.ts';

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

/** The versions of the questionnaire and the optional modules that the product comes with. */
export async function loadQuestions() {
  const { questionnaires } = await import('../../seed/catalogue/questionnaires.ts');
  const { modules } = await import('../../seed/catalogue/modules/modules.ts');
  return { questionnaires, modules };
}

/** The version of the questionnaire that new rounds ask. */
export async function loadNewestQuestionnaire(): Promise<string> {
  const { questionnaires } = await import('../../seed/catalogue/questionnaires.ts');
  return newestVersion(questionnaires.keys());
}
