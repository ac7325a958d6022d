/**
 * Kävlinge's agreement for 2019–2022: five goal areas and many duties. It refers to pledges but
 * contains none, so none are here. All Swedish text is quoted from the document.
 */
import type { Agreement } from '../../../api/contract/agreement.ts';
import { kavlingeDuties } from './duties-2019-2022.ts';

export const kavlinge2019: Agreement = {
  code: 'kavlinge-2019-2022',
  title: 'Samverkansöverenskommelse mellan Lokalpolisområde Kävlinge och Kävlinge kommun 2019-2022',
  municipality: 'kavlinge',
  parties: [
    { name: 'Kävlinge kommun', kind: 'municipality', partOf: null },
    { name: 'Lokalpolisområde Kävlinge', kind: 'police', partOf: 'Polismyndigheten' },
  ],
  period: { from: '2019', to: '2022' },
  // The day is left incomplete in the document ("Kävlinge den 11").
  signed: {
    on: null,
    roles: ['Kommunstyrelsens ordförande', 'Lokalpolisområdeschef Kävlinge'],
  },
  predecessor: null,
  programme: null,
  purpose:
    'Målsättningen med samverkan och det trygghetsskapande och brottsförebyggande arbete som sker i samverkan mellan Kävlinge kommun och Lokalpolisområde Kävlinge är att öka den upplevda tryggheten hos medborgare och besökare i kommunen och minska utsattheten för brott. Kävlinge kommun ska vara en säker och trygg kommun att leva, bo och verka i.',
  aims: [],
  audience: ['medborgare och besökare i kommunen', 'medborgare, företag och media'],
  bodies: [
    {
      code: 'coordinators',
      name: 'Kommunpolis och säkerhetschef',
      level: 'coordinating',
      members: ['Kommunpolis', 'säkerhetschef'],
      mandate:
        'Tillsammans sätter dessa en agenda för samverkansformerna i detalj, t.ex. mötestrukturer och ansvarsfrågor, bl.a. ansvar för att samverkan bedrivs i en tydligt utvecklande och framåtskridande anda.',
    },
    {
      code: 'council',
      name: 'Rådet för trygghet och hälsa (RTH)',
      level: 'strategic',
      members: ['Kävlinge kommun', 'Lokalpolisområde Kävlinge'],
      mandate:
        'Parterna avser att fortsätta bedriva samverkan inom RTH och låta detta vara en plattform för det långsiktiga trygghetsskapande och brottsförebyggande på strategisk nivå.',
    },
    {
      code: 'operative-groups',
      name: 'de operativa grupper som kommunen sammankallar',
      level: 'operative',
      members: ['kommunen', 'polis'],
      mandate:
        'Polisiär medverkan finns också i de operativa grupper som kommunen sammankallar utifrån RTH:s direktiv och val av inriktning för det trygghetsskapande och brottsförebyggande arbetet i verksamheterna.',
    },
  ],
  contactRoles: ['kommunpolis', 'säkerhetschefen'],
  goalAreas: [
    {
      code: 'safety-measures',
      kind: 'cooperation-area',
      title: 'Trygghetsskapande åtgärder',
      description:
        'Arbetet med trygghetsskapande åtgärder har som målsättning att allmänheten ska få en ökad känsla av trygghet genom synlighet och tillgänglighet.',
      themes: ['lack-of-presence', 'police-access', 'speeding', 'reckless-driving', 'lighting'],
    },
    {
      code: 'volume-crime',
      kind: 'cooperation-area',
      title: 'Mängdbrott',
      description:
        'Sett till kvantiteten och den personliga kränkningen utgör dessa brott betydande problem, särskilt för de utsatta, men också för medborgarna och samhället i övrigt.',
      themes: ['theft', 'burglary', 'vandalism'],
    },
    {
      code: 'youth-drugs',
      kind: 'cooperation-area',
      title: 'Ungdomar och droger',
      description:
        'Insatser handlar om bekämpning av brottslighet relaterat till bl.a. våld, skadegörelse samt narkotika, alkohol, droger och tobak.',
      themes: ['narcotics', 'alcohol-tobacco', 'youth-groups', 'violence', 'vandalism'],
    },
    {
      code: 'exit',
      kind: 'cooperation-area',
      title: 'Avhopparverksamhet',
      description:
        'Avhopparverksamhet är en del av polismyndighetens brottsoffer-och personsäkerhetsverksamhet, men också i arbetet mot kriminella nätverk samt organiserad brottslighet.',
      themes: ['criminal-networks'],
    },
    {
      code: 'society',
      kind: 'cooperation-area',
      title: 'Samhällsutvecklingen i övrigt',
      description:
        'Händelser där sådan samverkan är viktig är åtgärder för att möta problematik kopplad till exempelvis flyktingströmmar och inhemsk extremism.',
      themes: ['social-unrest'],
    },
  ],
  duties: kavlingeDuties,
  pledges: [],
  source: {
    document:
      'Samverkansöverenskommelse mellan Polismyndigheten, Lokalpolisområde Kävlinge, och Kävlinge kommun 2019-2022',
    publisher: 'Kävlinge kommun',
  },
};
