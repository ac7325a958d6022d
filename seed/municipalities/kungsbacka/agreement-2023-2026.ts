/**
 * Kungsbacka's pledge for 2023–2026 as announced: three goal areas and what the parties shall do,
 * but no numbered pledges, so none are here. All Swedish text is quoted from the document.
 */
import type { Agreement } from '../../../api/contract/agreement.ts';

const both = ['Kungsbacka kommun', 'polisen'];

export const kungsbacka2023: Agreement = {
  code: 'kungsbacka-2023-2026',
  title: 'Medborgarlöftet för Kungsbacka kommun 2023 – 2026',
  municipality: 'kungsbacka',
  parties: [
    { name: 'Kungsbacka kommun', kind: 'municipality', partOf: null },
    { name: 'polisen', kind: 'police', partOf: null },
  ],
  period: { from: '2023', to: '2026' },
  // The two heads among those shown when it was signed; the other two roles are contacts.
  signed: { on: null, roles: ['kommundirektör', 'lokalpolisområdeschef'] },
  // The earlier one that we hold; others lie between.
  predecessor: 'kungsbacka-2019-2020',
  programme: null,
  purpose:
    'Syftet med att sätta fokus på ett antal åtgärder under åren är att visa vilka aktiviteter som görs för öka tryggheten för invånarna.',
  aims: [],
  audience: ['invånarna', 'barn och unga', 'privatpersoner', 'företagare', 'föreningsliv'],
  bodies: [],
  contactRoles: ['kommunpolis', 'Brå-samordnare'],
  goalAreas: [
    {
      code: 'youth',
      kind: 'pledge-theme',
      title: 'trygghet för barn och unga',
      description:
        'Kungsbacka kommun och polisen ska tillsammans arbeta för att öka ungas trygghet och minska deras brottsutsatthet',
      themes: ['youth-groups', 'school'],
    },
    {
      code: 'traffic',
      kind: 'pledge-theme',
      title: 'trygghet i trafiken',
      description:
        'Vi ser ett behov av att arbeta med trafiksäkerhet i kommunen och har därför valt att prioritera detta i vårt medborgarlöfte för 2023–2026.',
      themes: ['reckless-driving', 'traffic-crime', 'speeding'],
    },
    {
      code: 'business',
      kind: 'pledge-theme',
      title: 'arbetet tillsammans med näringslivet mot brott',
      description:
        'Därför kommer kommunen och polisen att involvera näringslivet i det förebyggande arbetet.',
      themes: ['business-crime'],
    },
  ],
  duties: [
    {
      code: 'part-of-agreement',
      kind: 'organisation',
      text: 'Medborgarlöftet är en del av samverkansöverenskommelsen mellan kommun och polis.',
      responsible: both,
      cadence: null,
    },
    {
      code: 'youth-survey',
      kind: 'evidence',
      text: 'Kungsbacka kommun och polisen ska tillsammans arbeta för att öka ungas trygghet och minska deras brottsutsatthet bland annat genom att undersöka var de känner otrygghet och brottsförebyggande insatser på utpekade platser',
      responsible: both,
      cadence: null,
    },
    {
      code: 'complaints',
      kind: 'evidence',
      text: 'Kommunen och polisen har under det senaste året fått in flera klagomål som handlar om buskörning och oljud från ungdomar som kör A-traktorer, mopedbilar och mopeder, framförallt i anslutning till skolor och skolgårdar.',
      responsible: ['Kommunen', 'polisen'],
      cadence: null,
    },
    {
      code: 'crime-statistics',
      kind: 'evidence',
      text: 'Utöver detta visar lokal brottsstatistik att trafikbrott är ett av de vanligaste brotten i Kungsbacka. Det gäller bland annat smitning från trafikolycka och parkeringsskada.',
      responsible: ['Kommunen', 'polisen'],
      cadence: null,
    },
    {
      code: 'traffic-work',
      kind: 'work',
      text: 'Dessutom ska vi samverka med andra aktörer som verkar inom trygghet i trafik och arbeta förebyggande kopplat till påverkan av alkohol, droger eller dopning i trafiken',
      responsible: both,
      cadence: null,
    },
    {
      code: 'consequences',
      kind: 'evidence',
      text: 'Brottslighet försämrar inte bara tryggheten och livskvaliteten för invånarna i en kommun eller ort. Det kan dessutom innebära stora ekonomiska konsekvenser för såväl privatpersoner som företagare och föreningsliv.',
      responsible: both,
      cadence: null,
    },
    {
      code: 'involve-business',
      kind: 'work',
      text: 'Därför kommer kommunen och polisen att involvera näringslivet i det förebyggande arbetet.',
      responsible: ['kommunen', 'polisen'],
      cadence: null,
    },
    {
      code: 'knowledge',
      kind: 'situation-picture',
      text: 'Samverkan ska bygga på kunskap och analys av den lokala problembilden, för att vi tillsammans ska kunna formulera insatser som har effekt',
      responsible: both,
      cadence: null,
    },
  ],
  pledges: [],
  source: {
    document: 'Medborgarlöfte för ökad trygghet i Kungsbacka',
    publisher: 'Kungsbacka kommun',
  },
};
