/** The catalogue: what can be answered, wished for and promised, the same for every municipality. */
import type { Catalogue } from '../../api/contract/catalogue.ts';
import { jointActions } from './actions-joint.ts';
import { municipalityActions } from './actions-municipality.ts';
import { otherActions } from './actions-other.ts';
import { policeActions } from './actions-police.ts';
import { placeTypes } from './place-types.ts';
import { pledgeThemes } from './pledge-themes.ts';
import { readTexts } from './read-texts.ts';
import { themes } from './themes.ts';
import { timesOfDay } from './times-of-day.ts';

export const catalogue: Catalogue = {
  revision: '2026-1',
  themes,
  pledgeThemes,
  actions: [...policeActions, ...municipalityActions, ...jointActions, ...otherActions],
  timesOfDay,
  placeTypes,
  texts: readTexts('catalogue'),
};
