/** The example round. Its population figures are invented for the example, in the size of Kungsbacka. */
import type { PopulationMargin, Round } from '../../api/contract/round.ts';
import { themes } from '../catalogue/themes.ts';
import { kungsbacka } from '../municipalities/kungsbacka/municipality.ts';
import { demoAdditions, demoQuestionnaire } from './questions.ts';

/** Invented: women and men by age, 72,000 aged 13 or older in all. */
const AGE_AND_GENDER: readonly [ageGroup: string, women: number, men: number][] = [
  ['13-15', 1900, 2000],
  ['16-19', 2280, 2420],
  ['20-24', 1880, 2120],
  ['25-34', 4120, 4280],
  ['35-44', 5900, 5700],
  ['45-54', 6080, 6020],
  ['55-64', 5100, 5100],
  ['65-74', 4260, 4140],
  ['75-84', 3500, 3200],
  ['85+', 1200, 800],
];

/** Invented: the same 72,000 by area. */
const AREA: Readonly<Record<string, number>> = {
  kungsbacka: 24_000,
  onsala: 11_000,
  saro: 4_000,
  kullavik: 4_600,
  vallda: 5_400,
  anneberg: 3_600,
  fjaras: 4_200,
  asa: 4_400,
  frillesas: 2_700,
  gallinge: 1_000,
  countryside: 7_100,
};

const margins: PopulationMargin[] = [
  {
    variables: ['ageGroup', 'gender'],
    cells: AGE_AND_GENDER.flatMap(([ageGroup, women, men]) => [
      { categories: [ageGroup, 'woman'], population: women },
      { categories: [ageGroup, 'man'], population: men },
    ]),
  },
  {
    variables: ['area'],
    cells: Object.entries(AREA).map(([area, population]) => ({ categories: [area], population })),
  },
];

export const demoRound: Round = {
  id: 'kungsbacka-exempel',
  title: 'Kungsbacka, exempeldata',
  municipality: { code: kungsbacka.code, name: kungsbacka.name },
  opensOn: '2026-04-01',
  closesOn: null,
  resultOn: '2026-11-30',
  modes: ['street', 'school', 'web'],
  languages: ['sv', 'sv-simple', 'en', 'ar'],
  questionnaire: demoQuestionnaire.version,
  ...demoAdditions,
  areas: [...kungsbacka.areas],
  places: kungsbacka.places.map((place) => ({ ...place, aliases: [...place.aliases] })),
  themes: themes.filter(({ offered }) => offered).map(({ code }) => code),
  margins,
  smallestCell: 5,
  example: true,
  pledgePeriod: '2027–2028',
  controller: 'Kommunstyrelsen i Kungsbacka kommun (exempel)',
  contact: {
    role: 'Brottsförebyggande samordnare (exempel)',
    email: 'trygghet@exempel.se',
    phone: '08-465 004 10',
  },
};
