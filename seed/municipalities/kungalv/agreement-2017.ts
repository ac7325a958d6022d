/** Kungälv's pledge of June 2017, unnumbered in the document; all Swedish text is quoted from it. */
import type { Agreement } from '../../../api/contract/agreement.ts';
import { kungalvPledges } from './pledges-2017.ts';

const both = ['polisen', 'Kungälvs kommun'];

export const kungalv2017: Agreement = {
  code: 'kungalv-2017',
  title: 'Kommunen och Polisen har avgett ett gemensamt löfte till medborgarna',
  municipality: 'kungalv',
  parties: [
    { name: 'Kungälvs kommun', kind: 'municipality', partOf: null },
    { name: 'polisen', kind: 'police', partOf: null },
  ],
  // "I Juni 2017 lovade …", "under ett år".
  period: { from: '2017-06', to: '2018-06' },
  signed: { on: null, roles: [] },
  predecessor: null,
  programme: 'Trygg i Kungälv',
  purpose: 'Målet är att öka tryggheten, minska brottsligheten och öka förtroendet i samhället.',
  aims: [
    'öka tryggheten',
    'förebygga brott',
    'öka medborgarnas och lokalsamhällets delaktighet i det brottsförebyggande och trygghetsskapande arbetet',
    'stärka förtroendet för polisen.',
  ],
  audience: ['invånarna i kommunen'],
  bodies: [],
  contactRoles: [],
  goalAreas: [
    {
      // The document has one pledge with one list; it does not name the chosen problem.
      code: 'trygg-i-kungalv',
      kind: 'pledge-theme',
      title: 'Trygg i Kungälv',
      description:
        'Medborgarlöftet är en del av Trygg i Kungälv – en långsiktig satsning där polisen, kommunen och invånarna samverkar för att öka tryggheten i kommunen.',
      themes: ['speeding', 'reckless-driving', 'narcotics'],
    },
  ],
  duties: [
    {
      code: 'starts-from-residents',
      kind: 'evidence',
      text: 'Med utgångspunkt i vad du och andra invånare upplever definierar vi vad som behöver åtgärdas.',
      responsible: ['kommunen', 'polisen'],
      cadence: null,
    },
    {
      code: 'sources',
      kind: 'evidence',
      text: 'Trygghetsarbetet utgår från synpunkter från invånarna kombinerat med information från polisen och kommunens verksamheter. Invånarnas synpunkter tas tillvara genom trygghetsundersökningar och regelbundna medborgardialoger.',
      responsible: ['polisen', 'kommunen'],
      cadence: 'regelbundna',
    },
    {
      code: 'situation-picture',
      kind: 'situation-picture',
      text: 'Inom polisen och kommunen samlar de ansvariga in information och uppdaterar lägesbilden regelbundet.',
      responsible: ['polisen', 'kommunen'],
      cadence: 'regelbundet',
    },
    {
      code: 'action-plan',
      kind: 'action-plan',
      text: 'Utifrån den skapas en gemensam åtgärdsplan, som beskriver de problemområden som ska åtgärdas.',
      responsible: ['polisen', 'kommunen'],
      cadence: null,
    },
    {
      code: 'one-year',
      kind: 'work',
      text: 'Medborgarlöftet är ett åtagande som polisen och Kungälvs kommun gör till invånarna i kommunen under ett år. Löftet är utformat som konkreta aktiviteter som genomförs i syfte att minska ett problem som kommer att ha ett särskilt fokus i det trygghetsskapande samverkansarbetet.',
      responsible: both,
      cadence: 'under ett år',
    },
    {
      code: 'chosen-problem',
      kind: 'evidence',
      text: 'Problemet som valts ut bygger på vad boende i kommunen har lyft fram i olika trygghetsundersökningar och i medborgardialoger samt på de lägesbilder som polisen och kommunen har om den aktuella situationen i Kungälv.',
      responsible: both,
      cadence: null,
    },
  ],
  pledges: kungalvPledges,
  source: { document: 'Samarbete för ökad trygghet', publisher: 'Kungälvs kommun' },
};
