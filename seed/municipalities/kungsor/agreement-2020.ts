/** Kungsör's pledges for 2020, unnumbered in the document; all Swedish text is quoted from it. */
import type { Agreement } from '../../../api/contract/agreement.ts';
import { kungsorPledges } from './pledges-2020.ts';

const both = ['kommunen', 'polisen'];

export const kungsor2020: Agreement = {
  code: 'kungsor-2020',
  title: 'Medborgarlöften i Kungsörs kommun - 2020',
  municipality: 'kungsor',
  parties: [
    { name: 'Kungsörs kommun', kind: 'municipality', partOf: null },
    { name: 'Polisen', kind: 'police', partOf: 'VMD' },
  ],
  period: { from: '2020-01-01', to: '2020-12-31' },
  signed: { on: '2019-12-20', roles: ['Kommundirektör', 'Lokalpolisområdeschef VMD'] },
  predecessor: null,
  programme: null,
  purpose:
    'Det handlar om konkreta aktiviteter som kommunen och polisen tillsammans kommit överens om för att öka tryggheten och minska brottsligheten.',
  aims: [
    'förebygga brott och öka tryggheten',
    'öka medborgarnas och lokalsamhällets delaktighet i det brottsförebyggande och trygghetsskapande arbetet',
    'stärka förtroendet för polisen',
  ],
  audience: ['medborgarna i kommunen'],
  bodies: [],
  contactRoles: ['säkerhetssamordnare'],
  goalAreas: [
    {
      code: 'schools',
      kind: 'pledge-theme',
      title:
        'Fördjupa samverkan mellan polisen och olika aktörer inom Kungsörs kommun gällande brottsförebyggande arbete samt trygghetsskapande åtgärder med fokus på skolor och skolmiljö i Kungsörs kommun',
      description:
        'Syftet är att motverka brottslighet, störningar samt upplevd otrygghet i skolmiljö genom ett problemorienterat arbetssätt. Det är av vikt att tidigt fånga upp unga individer som är på glid och i riskzonen för brott eller annat associalt beteende i skolmiljö. Målet är erbjuda olika former av stöd, vård eller andra lämpliga åtgärder',
      themes: ['school', 'youth-groups'],
    },
    {
      code: 'hot-spots',
      kind: 'pledge-theme',
      title:
        'Utveckla arbetet med återkommande brott eller störningar som identifierats till vissa specifika platser eller områden (Hot spots) inom Kungsörs kommun',
      description:
        'I samband med arbete med lokal lägesbild, framkommer ofta att det sker brott, ordningsstörning och problem på specifika platser eller områden, s.k. Hot spots inom Kungsörs kommun.',
      themes: ['violence', 'vandalism', 'narcotics', 'lack-of-presence'],
    },
    {
      code: 'situation-picture',
      kind: 'pledge-theme',
      title: 'Lokal lägesbild och EST',
      description:
        'Polisen och Kungsörs kommun arbetar kontinuerligt med att upprätta en samlad lokal lägesbild. Ett syfte med detta är att följa händelser i form av brott, störningar eller andra problem inom Kungsörs kommun. Dessa påverkar inte sällan tryggheten för medborgarna i kommunen. Metoden som tillämpas för detta kallas, effektiv samordning för trygghet (EST).',
      themes: ['social-unrest'],
    },
  ],
  duties: [
    {
      code: 'problem-picture',
      kind: 'situation-picture',
      text: 'Medborgarlöften är en del i polismyndighetens styrning och innebär att den lokala problembilden ska vara utgångspunkt för de mål som polisen arbetar med lokalt.',
      responsible: ['polisen'],
      cadence: null,
    },
    {
      code: 'develops-agreement',
      kind: 'organisation',
      text: 'Medborgarlöften är en utveckling av kommunens och polisens samverkansöverenskommelser.',
      responsible: both,
      cadence: null,
    },
    {
      code: 'perspectives',
      kind: 'evidence',
      text: 'Genom medborgarlöften ska medborgar- och medarbetarperspektivet tas tillvara i högre utsträckning för att tydliggöra den lokala problembilden.',
      responsible: both,
      cadence: null,
    },
    {
      code: 'situation-picture',
      kind: 'situation-picture',
      text: 'Polisen och Kungsörs kommun arbetar kontinuerligt med att upprätta en samlad lokal lägesbild.',
      responsible: ['Polisen', 'Kungsörs kommun'],
      cadence: 'kontinuerligt',
    },
  ],
  pledges: kungsorPledges,
  source: {
    document: 'Medborgarlöften i Kungsörs kommun - 2020',
    publisher: 'Kungsörs kommun',
  },
};
