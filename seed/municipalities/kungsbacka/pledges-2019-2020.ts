/** Kungsbacka's seven numbered pledges for 2019–2020, quoted. */
import type { Pledge } from '../../../api/contract/agreement.ts';

const technical = 'Förvaltningen för Teknik';

export const pledges2019: readonly Pledge[] = [
  {
    number: '1.1',
    numbered: true,
    goalArea: 'pledges-youth',
    text: 'Kungsbacka kommun lovar att fortsätta dialogen på grund- och gymnasieskolor för en tryggare upplevelse i omklädningsrummet. En åtgärdsplan upprättas efter skolans behov.',
    purpose: 'Skapa en tryggare situation i omklädningsrummen.',
    responsible: [
      'Förvaltningen för Service',
      'Förvaltningen för Kultur och Fritid',
      'Förvaltningen för För- och grundskola',
      'Förvaltningen för Gymnasium och Arbetsmarknad',
    ],
    targets: [
      { kind: 'process', atLeast: null, unit: null, per: null },
      { kind: 'conditional', atLeast: null, unit: 'åtgärdsplan', per: null },
    ],
    targetGroup: 'grund- och gymnasieskolor',
    actions: ['school-plans'],
  },
  {
    number: '1.2',
    numbered: true,
    goalArea: 'pledges-youth',
    text: 'Polisen lovar att under 2019-2020 ha minst två områdespoliser med fokus på brottsförebyggande arbete för ungdomar.',
    purpose: 'Skapa trygghet genom snabb återkoppling för punktinsatser.',
    responsible: ['Polisen'],
    targets: [{ kind: 'staffing', atLeast: 2, unit: 'områdespoliser', per: null }],
    targetGroup: 'ungdomar',
    actions: ['area-officers', 'quick-feedback'],
  },
  {
    number: '2.1',
    numbered: true,
    goalArea: 'pledges-seniors',
    text: 'Kungsbacka kommun och polisen lovar att tillsammans vid minst sex tillfällen hålla föreläsningar om trygghet ur seniorers perspektiv.',
    purpose: 'Skapa en större trygghetskänsla hos seniorer.',
    responsible: ['Förvaltningen för Kultur och Fritid', 'polisen'],
    targets: [{ kind: 'count', atLeast: 6, unit: 'föreläsningar', per: 'period' }],
    targetGroup: 'seniorer',
    actions: ['joint-talks'],
  },
  {
    number: '3.1',
    numbered: true,
    goalArea: 'pledges-traffic',
    text: 'Polisen och kommunen kommer att hålla en föreläsning om trafiksäkerhet, med fokus på mopeder, A-traktorer och mopedbilar. Föreläsningen kommer att vara en del av Föräldrar Emellan-programmet under våren 2019. Föreläsningen riktas till ungdomar samt vårdnadshavare men är öppen för alla.',
    purpose:
      'Åstadkomma en ökad medvetenhet samt beteendeförändring i hur ungdomar framför sina fordon.',
    responsible: [technical, 'polisen'],
    targets: [{ kind: 'delivery', atLeast: 1, unit: 'föreläsning', per: 'period' }],
    targetGroup: 'ungdomar samt vårdnadshavare',
    actions: ['joint-talks'],
  },
  {
    number: '3.2',
    numbered: true,
    goalArea: 'pledges-traffic',
    text: 'Polisen kommer att genomföra minst en trafikkontroll per vecka där trafikklagomål från medborgare har inkommit eller som en del för en ökad trafiksäkerhet. Med kontroll avses till exempel: kontroll av mopeder och A-traktorer, mopedbilar, hastighetsöverträdelser, beteendeövervakningar samt nykterhetskontroller. I samverkan med kommunen görs regelbundna mätningar i trafikmängder och hastigheter.',
    purpose:
      'Med hjälp av trafikövervakning skapar vi oss en gemensam lägesbild i samverkan mellan kommun och polis. Dessa mynnar ut i riktade åtgärder över tid.',
    responsible: [technical, 'polisen'],
    targets: [
      { kind: 'rate', atLeast: 1, unit: 'trafikkontroll', per: 'week' },
      { kind: 'process', atLeast: null, unit: 'mätningar', per: null },
    ],
    targetGroup: null,
    actions: ['traffic-controls', 'traffic-measures'],
  },
  {
    number: '4.1',
    numbered: true,
    goalArea: 'pledges-public-environment',
    text: 'Kommunen lovar att fortsätta sin satsning på åtgärder genom effekt- och trygghetsskapande belysning på utvalda platser. Samt att arbeta med projektet Tre trygga tunnlar där tre tunnlar i kommunen kommer att väljas ut årligen och prioriteras utifrån ett trygghetsskapande perspektiv.',
    purpose: 'Skapa trygghet genom utökad belysning.',
    responsible: [technical],
    targets: [
      { kind: 'process', atLeast: null, unit: null, per: null },
      { kind: 'rate', atLeast: 3, unit: 'tunnlar', per: 'year' },
    ],
    targetGroup: null,
    actions: ['lighting', 'safe-tunnels'],
  },
  {
    number: '4.2',
    numbered: true,
    goalArea: 'pledges-public-environment',
    text: 'Polisen lovar att vara på de platser och tider där medborgarna upplever otrygghet. Med hjälp av polisens volontärer stärks det brottsförebyggande arbetet tillsammans med polisen.',
    purpose: 'Öka trygghet genom polisnärvaro vid upplevda otrygga platser och tidpunkter.',
    responsible: ['Polisen', 'Polisens volontärer'],
    targets: [{ kind: 'presence', atLeast: null, unit: null, per: null }],
    targetGroup: null,
    actions: ['visible-patrols', 'police-volunteers'],
  },
];
