/** The catalogue of themes, actions and times comes from the seeds; loaded when a command needs it. */
import type { Catalogue } from '../contract/index.ts';

export async function loadCatalogue(): Promise<Catalogue> {
  const { catalogue } = await import('../../seed/catalogue/catalogue.ts');
  return catalogue;
}
