/** The municipality's social, preventive and informing actions (K06–K16). */
import type { Action } from '../../api/contract/catalogue.ts';

const leisure = 'Förvaltningen för Kultur och Fritid';
const schools = 'Förvaltningarna för För- och grundskola samt Gymnasium och Arbetsmarknad';
const social = 'Förvaltningen för Individ och Familjeomsorg';
const safety = 'Kommunens samordnare för brottsförebyggande arbete';

export const municipalitySocialActions: readonly Action[] = [
  {
    code: 'adult-presence',
    number: 'K06',
    actor: 'municipality',
    label: 'Fältare, trygghetsvärdar, vuxennärvaro',
    option: 'Fler trygga vuxna ute, till exempel fältare och trygghetsvärdar',
    offered: true,
    responsible: leisure,
    themes: [
      'youth-groups',
      'lack-of-presence',
      'public-transport',
      'alcohol-tobacco',
      'harassment',
      'vandalism',
    ],
    pledge: {
      text: 'Kommunen lovar att fältare eller trygghetsvärdar finns ute vid minst ____ tillfällen under {period}, på platser som har pekats ut i medborgardialogen: {platser}. Vi prioriterar {tider}.',
      purpose: 'Fler trygga vuxna på de platser där unga och andra vistas.',
      targetKind: 'presence',
      unit: 'pass med fältare eller trygghetsvärdar',
      countingRule:
        'Ett pass räknas när minst två vuxna i tjänst har varit ute i minst två timmar på en av platserna. Datum, plats och tid antecknas.',
    },
  },
  {
    code: 'youth-activities',
    number: 'K07',
    actor: 'municipality',
    label: 'Fritid för unga',
    option: 'Mer att göra för unga på fritiden',
    offered: true,
    responsible: leisure,
    themes: ['youth-groups', 'narcotics', 'vandalism'],
    pledge: {
      text: 'Kommunen lovar att under {period} ordna minst ____ öppna aktiviteter för unga i månaden, på de tider då unga annars saknar något att göra. Vi prioriterar {tider}.',
      purpose: 'Ge unga meningsfulla mötesplatser med trygga vuxna.',
      targetKind: 'rate',
      unit: 'öppna aktiviteter i månaden',
      countingRule:
        'En aktivitet räknas när den är öppen för alla unga i målgruppen, utan avgift, och har annonserats. Datum, plats och ungefärligt antal deltagare antecknas.',
    },
  },
  {
    code: 'guardian-letters',
    number: 'K08',
    actor: 'municipality',
    label: 'Brev till vårdnadshavare',
    option: 'Information hem till föräldrar',
    offered: false,
    responsible: schools,
    themes: ['reckless-driving', 'narcotics', 'youth-groups'],
    pledge: {
      text: 'Kommunen lovar att varje år under {period} skicka brev till vårdnadshavare till alla ungdomar som fyller 15, om laglig och säker körning med moped, A-traktor och mopedbil och om var man får stöd.',
      purpose: 'Ge vårdnadshavare kunskap innan ungdomarna börjar köra.',
      targetKind: 'cohort',
      unit: 'årskullar som har fått brev',
      countingRule:
        'En årskull räknas när brevet har gått till vårdnadshavare till alla folkbokförda i årskullen. Brevet sparas tillsammans med redovisningen.',
    },
  },
  {
    code: 'parent-meetings',
    number: 'K09',
    actor: 'municipality',
    label: 'Föräldramöten',
    option: 'Föräldramöten om trygghet och droger',
    offered: true,
    responsible: schools,
    themes: ['narcotics', 'school', 'youth-groups', 'alcohol-tobacco'],
    pledge: {
      text: 'Kommunen lovar att varje läsår under {period} bjuda in vårdnadshavare till elever i årskurs 8 till ett möte på varje skola, om narkotika, alkohol och hur vuxna kan hjälpa till.',
      purpose: 'Ge vårdnadshavare kunskap och göra det lättare att agera tillsammans.',
      targetKind: 'cohort',
      unit: 'skolor med genomfört möte',
      countingRule:
        'En skola räknas när mötet har hållits under läsåret. Skola, datum och ungefärligt antal deltagare antecknas.',
    },
  },
  {
    code: 'school-plans',
    number: 'K10',
    actor: 'municipality',
    label: 'Åtgärdsplaner i skolan',
    option: 'Tryggare skolor, till exempel i omklädningsrum',
    offered: true,
    responsible: schools,
    themes: ['school', 'harassment', 'youth-groups'],
    pledge: {
      text: 'Kommunen lovar att under {period} fråga eleverna i varje grundskola och gymnasieskola var de känner sig otrygga, till exempel i omklädningsrum och på raster, och att göra en åtgärdsplan tillsammans med dem.',
      purpose: 'Skapa en tryggare skoldag på de platser som eleverna själva pekar ut.',
      targetKind: 'cohort',
      unit: 'skolor med åtgärdsplan',
      countingRule:
        'En skola räknas när eleverna har tillfrågats, planen är beslutad och eleverna har fått veta vad som ska göras.',
    },
  },
  {
    code: 'safety-days',
    number: 'K11',
    actor: 'municipality',
    label: 'Säkerhets- och trygghetsdagar',
    option: 'Trygghetsdagar i skolan',
    offered: false,
    responsible: schools,
    themes: ['school', 'narcotics', 'reckless-driving'],
    pledge: {
      text: 'Kommunen lovar att varje läsår under {period} hålla en säkerhets- och trygghetsdag för varje högstadieskola, tillsammans med polisen och räddningstjänsten.',
      purpose: 'Ge unga kunskap om risker och om vart de kan vända sig.',
      targetKind: 'cohort',
      unit: 'skolor med genomförd dag',
      countingRule:
        'En skola räknas när dagen har genomförts under läsåret. Skola och datum antecknas.',
    },
  },
  {
    code: 'licensing-supervision',
    number: 'K12',
    actor: 'municipality',
    label: 'Tillsyn av alkohol och tobak',
    option: 'Fler kontroller av servering och försäljning av alkohol och tobak',
    offered: true,
    responsible: 'Förvaltningen för Miljö och Hälsoskydd',
    themes: ['alcohol-tobacco', 'narcotics', 'violence'],
    pledge: {
      text: 'Kommunen lovar att under {period} göra minst ____ tillsynsbesök hos dem som serverar alkohol eller säljer alkohol och tobak, varav minst hälften kvällstid.',
      purpose: 'Minska berusning och se till att unga inte får köpa alkohol och tobak.',
      targetKind: 'count',
      unit: 'tillsynsbesök',
      countingRule:
        'Ett besök räknas när det har dokumenterats enligt kommunens tillsynsplan. Gemensamma besök med polisen räknas en gång.',
    },
  },
  {
    code: 'support-and-exit',
    number: 'K13',
    actor: 'municipality',
    label: 'Stöd, vård och avhopp',
    option: 'Mer stöd till unga och familjer som behöver det',
    offered: true,
    responsible: social,
    themes: ['criminal-networks', 'narcotics', 'youth-groups'],
    pledge: {
      text: 'Kommunen lovar att under {period} erbjuda stöd inom ____ dagar till unga som är på väg in i missbruk eller brottslighet, och till den som vill lämna ett kriminellt nätverk.',
      purpose: 'Hjälpa tidigt, så att färre dras in i brott.',
      targetKind: 'conditional',
      unit: null,
      countingRule:
        'Endast antal förfrågningar och andelen som fick erbjudande i tid redovisas, en gång om året. Inga uppgifter om enskilda ärenden.',
    },
  },
  {
    code: 'safety-walks',
    number: 'K14',
    actor: 'municipality',
    label: 'Trygghetsvandringar',
    option: 'Trygghetsvandringar där invånare visar vad som känns otryggt',
    offered: true,
    responsible: safety,
    themes: ['lighting', 'sightlines', 'littering', 'vandalism', 'public-transport', 'school'],
    pledge: {
      text: 'Kommunen lovar att hålla minst ____ trygghetsvandringar under {period} tillsammans med invånare, polis och fastighetsägare. Vi börjar på dessa platser: {platser}.',
      purpose: 'Hitta det som skapar otrygghet på plats och åtgärda det tillsammans.',
      targetKind: 'count',
      unit: 'trygghetsvandringar',
      countingRule:
        'En vandring räknas när den har varit öppen för invånare, bristerna har skrivits ned och ett uppföljande möte har hållits.',
    },
  },
  {
    code: 'situation-picture',
    number: 'K15',
    actor: 'municipality',
    label: 'Lägesbild, EST och digitalt stöd',
    option: 'Bättre koll på var och när det händer saker',
    offered: false,
    responsible: safety,
    themes: ['criminal-networks', 'social-unrest', 'vandalism', 'business-crime', 'theft'],
    pledge: {
      text: 'Kommunen lovar att under {period} ta fram en gemensam lägesbild med polisen minst en gång per tertial, och att berätta för invånarna vad den visar.',
      purpose: 'Sätta in rätt åtgärder på rätt plats.',
      targetKind: 'rate',
      unit: 'lägesbilder per tertial',
      countingRule:
        'En lägesbild räknas när den innehåller analys och rekommendationer, är daterad och har behandlats i rådet.',
    },
  },
  {
    code: 'communication',
    number: 'K16',
    actor: 'municipality',
    label: 'Kommunikation med invånarna',
    option: 'Mer information om vad som görs för tryggheten',
    offered: true,
    responsible: 'Kommunens kommunikationsavdelning',
    themes: ['police-access', 'social-unrest'],
    pledge: {
      text: 'Kommunen lovar att minst en gång per tertial under {period} berätta för invånarna vad som har gjorts för tryggheten, vad som återstår och varför.',
      purpose: 'Visa vad synpunkterna leder till och stärka förtroendet.',
      targetKind: 'rate',
      unit: 'redovisningar per tertial',
      countingRule:
        'En redovisning räknas när den har publicerats på kommunens webbplats och tar upp alla löften, även dem som inte har hållits.',
    },
  },
];
