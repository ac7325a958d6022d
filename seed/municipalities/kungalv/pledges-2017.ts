/** Kungälv's five pledged activities of June 2017 in the order of the document; quoted. */
import type { Pledge } from '../../../api/contract/agreement.ts';

const goalArea = 'trygg-i-kungalv';

export const kungalvPledges: readonly Pledge[] = [
  {
    number: '1',
    numbered: false,
    goalArea,
    text: 'Minst 20 trafikkontroller med fokus på hastighet, störande mopedåkning och epa-traktorkörning vid platser och tider som invånarna föreslår. Kontrollerna utförs av polis.',
    purpose: null,
    responsible: ['polis'],
    targets: [{ kind: 'count', atLeast: 20, unit: 'trafikkontroller', per: 'period' }],
    targetGroup: null,
    actions: ['traffic-controls'],
  },
  {
    number: '2',
    numbered: false,
    goalArea,
    text: 'Utskick av brev om laglig och säker mopedåkning till föräldrar med ungdomar som fyller 15. Utskicket görs av kommunen.',
    purpose: null,
    responsible: ['kommunen'],
    targets: [{ kind: 'cohort', atLeast: null, unit: 'brev', per: null }],
    targetGroup: 'föräldrar med ungdomar som fyller 15',
    actions: ['guardian-letters'],
  },
  {
    number: '3',
    numbered: false,
    goalArea,
    text: 'Minst åtta narkotikainsatser med inriktning mot ungdomar i högstadiet och i gymnasieåldern. Insatserna görs av polis.',
    purpose: null,
    responsible: ['polis'],
    targets: [{ kind: 'count', atLeast: 8, unit: 'narkotikainsatser', per: 'period' }],
    targetGroup: 'ungdomar i högstadiet och i gymnasieåldern',
    actions: ['narcotics-operations'],
  },
  {
    number: '4',
    numbered: false,
    goalArea,
    text: 'Utskick av brev om narkotikaproblematik till föräldrar till ungdomar mellan 12 och 18 år. Informationen innehåller även hur man kan få stöd av kommunen. Utskicket görs av kommunen.',
    purpose: null,
    responsible: ['kommunen'],
    targets: [{ kind: 'cohort', atLeast: null, unit: 'brev', per: null }],
    targetGroup: 'föräldrar till ungdomar mellan 12 och 18 år',
    actions: ['guardian-letters'],
  },
  {
    number: '5',
    numbered: false,
    goalArea,
    text: 'Föräldrar till ungdomar i skolår 8 bjuds in till möte på respektive skola för att få information om narkotika situationen i kommunen och hur man kan motverka att ungdomar använder narkotika.',
    purpose: null,
    // Not said for this one; the list begins "lovade polisen och Kungälvs kommun att".
    responsible: ['polisen', 'Kungälvs kommun'],
    targets: [{ kind: 'cohort', atLeast: null, unit: 'möte på respektive skola', per: null }],
    targetGroup: 'Föräldrar till ungdomar i skolår 8',
    actions: ['parent-meetings'],
  },
];
