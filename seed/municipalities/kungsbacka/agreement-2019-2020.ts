/** Kungsbacka's agreement and pledges for 2019–2020; all Swedish text is quoted from the document. */
import type { Agreement } from '../../../api/contract/agreement.ts';
import { duties2019 } from './duties-2019-2020.ts';
import { pledges2019 } from './pledges-2019-2020.ts';

export const kungsbacka2019: Agreement = {
  code: 'kungsbacka-2019-2020',
  title: 'Samverkansöverenskommelse för 2019–2020',
  municipality: 'kungsbacka',
  parties: [
    { name: 'Kungsbacka kommun', kind: 'municipality', partOf: null },
    { name: 'lokalpolisområde Kungsbacka', kind: 'police', partOf: 'polisområde Halland' },
  ],
  period: { from: '2019', to: '2020' },
  signed: { on: null, roles: [] },
  predecessor: null,
  programme: null,
  purpose:
    'Syftet med överenskommelserna är att utöka, fördjupa och utveckla samarbetet mellan Kungsbacka kommun och polisen och därigenom förbättra tryggheten och minska brottsligheten för invånare och verksamma i Kungsbacka.',
  aims: [],
  audience: ['alla som bor och vistas i kommunen', 'invånare och verksamma i Kungsbacka'],
  bodies: [
    {
      code: 'council',
      name: 'Brottsförebyggande rådet',
      level: 'strategic',
      members: ['Kungsbackas förvaltningar', 'räddningstjänsten', 'polisen', 'Region Halland'],
      mandate:
        'Rådet arbetar utifrån målområden kring trygghet och tar fram förslag på åtgärder och beslutsunderlag till en styrgrupp som fattar besluten.',
    },
    {
      code: 'steering-group',
      name: 'styrgruppen',
      level: 'deciding',
      members: ['berörda förvaltningschefer', 'lokalpolisområdeschefen'],
      mandate: 'Dessa har mandat att ta beslut och tillsätta resurser.',
    },
    {
      code: 'working-groups',
      name: 'Arbetsgrupperna',
      level: 'operative',
      members: [
        'berörda kommunala och regionala förvaltningar',
        'myndigheter',
        'organisationer och andra samverkande aktörer',
      ],
      mandate:
        'I arbetet med att ta fram beslutsunderlag kan rådet tillsätta tillfälliga eller fasta arbetsgrupper.',
    },
  ],
  contactRoles: ['kommunpolis'],
  goalAreas: [
    area('andt', 'ANDT – Alkohol, narkotika, doping och tobak.', ['narcotics', 'alcohol-tobacco']),
    area('burglary', 'Bostadsinbrott', ['burglary']),
    area('moped-bicycle-theft', 'Moped/cykelstölder', ['theft']),
    area('vandalism', 'Skadegörelse/klotter', ['vandalism']),
    area('integration', 'Integration, EU-migranter', ['social-unrest']),
    area('school', 'Trygghet i och kring skolan', ['school']),
    area('traffic', 'Trygghet i trafiken', ['speeding', 'reckless-driving', 'traffic-crime']),
    area('public-environment', 'Trygghet i offentlig miljö', ['lighting', 'lack-of-presence']),
    area('sspf', 'SSPF-nätverk – Skola, Socialtjänst, Polis och Fritid.', [
      'youth-groups',
      'school',
    ]),
    {
      code: 'pledges-youth',
      kind: 'pledge-theme',
      title: 'Trygghet för unga',
      description:
        'I trygghetsundersökningar med barn och unga i Kungsbacka kommun har det framkommit att många upplever otrygghet i samband med ombyte och dusch innan eller efter idrottslektionerna.',
      themes: ['school', 'youth-groups'],
    },
    {
      code: 'pledges-seniors',
      kind: 'pledge-theme',
      title: 'Trygghet för seniorer',
      description:
        'Under 2019-2020 vill Kungsbacka kommun och polisen fortsätta uppmärksamma målgruppen seniorer. Detta gå grund av den ökande mängden av bedrägerier som framförallt drabbar dessa personer.',
      themes: ['fraud'],
    },
    {
      code: 'pledges-traffic',
      kind: 'pledge-theme',
      title: 'Trygghet i trafik',
      description:
        'I medborgardialogen framkom vidare att invånarna finner det oroande med ungdomars vårdslösa trafikbeteende. Polisen och kommunen kommer under 2019-2020 arbeta med förebyggande insatser för att öka kunskapen om regler och trafiksäkerhet hos ungdomar samt vårdnadshavare.',
      themes: ['reckless-driving', 'speeding', 'traffic-crime'],
    },
    {
      code: 'pledges-public-environment',
      kind: 'pledge-theme',
      title: 'Trygghet i offentlig miljö',
      description:
        'I medborgardialogen var önskan om utökad och bättre belysning för att öka trygghet och säkerhet det som invånarna önskade mest av allt av kommunen. Av polisen önskades ökad synlighet och närvaro. Centrala Kungsbacka, området runt Kungsmässan och biblioteket Fyren samt Resecentrum var de platser som många påtalade att de upplever som otrygga.',
      themes: ['lighting', 'lack-of-presence', 'sightlines'],
    },
  ],
  duties: duties2019,
  pledges: pledges2019,
  source: {
    document: 'Kungsbacka – medborgarlöften',
    publisher: 'Polisen och Kungsbacka kommun',
  },
};

/** One of the nine fields of cooperation; the document lists them without descriptions. */
function area(code: string, title: string, themes: readonly string[]) {
  return { code, kind: 'cooperation-area', title, description: '', themes } as const;
}
