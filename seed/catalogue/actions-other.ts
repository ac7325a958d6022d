/** What others can do (A01–A11), when police or municipality promise to bring them in. */
import type { Action } from '../../api/contract/catalogue.ts';

/** Others never promise by our pen: the pledge is the municipality's to invite, support or agree with them. */
type OtherAction = Pick<
  Action,
  'code' | 'number' | 'label' | 'option' | 'responsible' | 'themes' | 'pledge'
>;

const asAction = (action: OtherAction): Action => ({
  ...action,
  actor: 'other',
  offered: false,
});

const agreed =
  'Löftet räknas som hållet när överenskommelsen är skriven, insatsen är genomförd och datum är antecknat.';

const others: readonly OtherAction[] = [
  {
    code: 'night-walkers',
    number: 'A01',
    label: 'Nattvandrare',
    option: 'Fler nattvandrare',
    responsible: 'Nattvandrarföreningar, med stöd av kommunen',
    themes: ['youth-groups', 'alcohol-tobacco', 'lack-of-presence', 'violence'],
    pledge: {
      text: 'Kommunen lovar att stödja nattvandrare så att de kan vara ute minst ____ kvällar under {period}. Vi prioriterar {tider}.',
      purpose: 'Fler vuxna ute när unga är ute.',
      targetKind: 'count',
      unit: 'kvällar med nattvandrare',
      countingRule:
        'En kväll räknas när minst två nattvandrare har varit ute. Datum och plats antecknas.',
    },
  },
  {
    code: 'rescue-service',
    number: 'A02',
    label: 'Räddningstjänsten',
    option: 'Mer brandskydd och information från räddningstjänsten',
    responsible: 'Räddningstjänsten',
    themes: ['vandalism', 'school'],
    pledge: {
      text: 'Kommunen lovar att tillsammans med räddningstjänsten genomföra minst ____ besök i skolor under {period}, om anlagda bränder och säkerhet.',
      purpose: 'Minska antalet anlagda bränder och falska larm.',
      targetKind: 'count',
      unit: 'skolbesök',
      countingRule:
        'Ett besök räknas när räddningstjänsten har träffat eleverna. Skola och datum antecknas.',
    },
  },
  {
    code: 'region',
    number: 'A03',
    label: 'Regionen',
    option: 'Bättre samarbete med vården',
    responsible: 'Regionen',
    themes: ['narcotics', 'alcohol-tobacco'],
    pledge: {
      text: 'Kommunen lovar att under {period} komma överens med regionen om hur unga med missbruk snabbare får vård.',
      purpose: 'Kortare väg till hjälp.',
      targetKind: 'delivery',
      unit: null,
      countingRule: agreed,
    },
  },
  {
    code: 'public-transport-operator',
    number: 'A04',
    label: 'Kollektivtrafiken',
    option: 'Personal och värdar på stationer, bussar och tåg',
    responsible: 'Kollektivtrafikbolaget',
    themes: ['public-transport', 'lighting', 'harassment'],
    pledge: {
      text: 'Kommunen lovar att under {period} komma överens med kollektivtrafikbolaget om ljus, städning och personal på de hållplatser och stationer som har pekats ut i medborgardialogen: {platser}.',
      purpose: 'Göra resan trygg hela vägen.',
      targetKind: 'delivery',
      unit: null,
      countingRule: agreed,
    },
  },
  {
    code: 'property-owners',
    number: 'A05',
    label: 'Fastighetsägare',
    option: 'Fastighetsägare som tar hand om sina platser',
    responsible: 'Fastighetsägare',
    themes: ['lighting', 'vandalism', 'littering', 'burglary', 'theft', 'sightlines'],
    pledge: {
      text: 'Kommunen lovar att under {period} komma överens med fastighetsägare om ljus, lås och skötsel på minst ____ platser. Platser som har nämnts i medborgardialogen: {platser}.',
      purpose: 'Göra platser trygga även där kommunen inte äger marken.',
      targetKind: 'count',
      unit: 'platser med överenskommelse',
      countingRule: 'En plats räknas när överenskommelsen är skriven och minst en åtgärd är klar.',
    },
  },
  {
    code: 'business',
    number: 'A06',
    label: 'Näringslivet',
    option: 'Samarbete med butiker och företag',
    responsible: 'Näringslivet, polisen och kommunen',
    themes: ['business-crime', 'theft', 'alcohol-tobacco'],
    pledge: {
      text: 'Polisen och kommunen lovar att bjuda in näringslivet till minst ____ möten om brott mot företag och föreningar under {period}, och att tillsammans ta fram åtgärder.',
      purpose: 'Minska brott som drabbar företag, föreningar och dem som arbetar där.',
      targetKind: 'count',
      unit: 'möten med näringslivet',
      countingRule:
        'Ett möte räknas när det har varit öppet för ortens företag och föreningar och åtgärderna har skrivits ned.',
    },
  },
  {
    code: 'associations',
    number: 'A07',
    label: 'Föreningar',
    option: 'Föreningar som ordnar saker för unga',
    responsible: 'Föreningar, med stöd av kommunen',
    themes: ['youth-groups', 'business-crime', 'school'],
    pledge: {
      text: 'Kommunen lovar att under {period} ge stöd till minst ____ föreningar som ordnar öppna aktiviteter eller trygga omklädningsrum för unga.',
      purpose: 'Ge fler unga en trygg fritid.',
      targetKind: 'count',
      unit: 'föreningar med stöd',
      countingRule: 'En förening räknas när stödet har betalats ut och aktiviteten har hållits.',
    },
  },
  {
    code: 'neighbourhood-watch',
    number: 'A08',
    label: 'Grannsamverkan',
    option: 'Grannsamverkan',
    responsible: 'Boende, polisen och kommunen',
    themes: ['burglary', 'theft', 'fraud'],
    pledge: {
      text: 'Polisen och kommunen lovar att hjälpa minst ____ nya områden att starta grannsamverkan under {period}.',
      purpose: 'Minska inbrott och stölder genom att grannar hjälps åt.',
      targetKind: 'count',
      unit: 'nya områden med grannsamverkan',
      countingRule: 'Ett område räknas när startmötet har hållits och en kontaktperson är utsedd.',
    },
  },
  {
    code: 'schools',
    number: 'A09',
    label: 'Skolor',
    option: 'Skolor som arbetar med trygghet',
    responsible: 'Kommunala och fristående skolor',
    themes: ['school', 'youth-groups', 'narcotics'],
    pledge: {
      text: 'Kommunen lovar att under {period} ta fram gemensamma rutiner med alla skolor, även fristående, för brott och störningar i och runt skolan.',
      purpose: 'Samma trygghet oavsett vilken skola man går i.',
      targetKind: 'delivery',
      unit: null,
      countingRule: agreed,
    },
  },
  {
    code: 'social-services',
    number: 'A10',
    label: 'Socialtjänsten',
    option: 'Tidigare hjälp från socialtjänsten',
    responsible: 'Socialtjänsten',
    themes: ['narcotics', 'criminal-networks', 'youth-groups'],
    pledge: {
      text: 'Kommunen lovar att socialtjänst, skola, polis och fritid möts minst ____ gånger i månaden under {period} för att tidigt se unga som behöver stöd.',
      purpose: 'Hjälpa tidigt, innan problemen växer.',
      targetKind: 'rate',
      unit: 'möten i månaden',
      countingRule: 'Ett möte räknas när alla fyra parter deltog. Endast antal möten redovisas.',
    },
  },
  {
    code: 'residents',
    number: 'A11',
    label: 'Invånare',
    option: 'Invånare som hjälps åt',
    responsible: 'Invånare, med stöd av kommunen',
    themes: ['littering', 'lack-of-presence', 'burglary', 'vandalism'],
    pledge: {
      text: 'Kommunen lovar att stödja minst ____ initiativ från invånare för tryggare platser under {period}.',
      purpose: 'Ta vara på viljan att göra något själv.',
      targetKind: 'count',
      unit: 'initiativ med stöd',
      countingRule:
        'Ett initiativ räknas när det har fått stöd och har genomförts. Plats och datum antecknas.',
    },
  },
];

export const otherActions: readonly Action[] = others.map(asAction);
