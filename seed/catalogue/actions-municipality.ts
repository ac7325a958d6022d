/** What the municipality can do (K01–K17), as wishes and as wordings of pledges. */
import type { Action } from '../../api/contract/catalogue.ts';
import { municipalitySocialActions } from './actions-municipality-social.ts';

const technical = 'Förvaltningen för Teknik';

/** Situational: lighting, tunnels, greenery, cleaning, traffic, cameras. */
const situational: readonly Action[] = [
  {
    code: 'lighting',
    number: 'K01',
    actor: 'municipality',
    label: 'Belysning',
    option: 'Bättre belysning',
    offered: true,
    responsible: technical,
    themes: ['lighting', 'harassment', 'violence', 'public-transport', 'sightlines'],
    pledge: {
      text: 'Kommunen lovar att förbättra belysningen på minst ____ platser under {period}. Vi börjar där de som svarade känner sig otrygga: {platser}.',
      purpose: 'Skapa trygghet genom utökad och bättre belysning.',
      targetKind: 'count',
      unit: 'platser med förbättrad belysning',
      countingRule:
        'En plats räknas när ny eller bättre belysning är tänd. Plats och datum antecknas. Byte av trasiga lampor räknas inte.',
    },
  },
  {
    code: 'safe-tunnels',
    number: 'K02',
    actor: 'municipality',
    label: 'Tryggare tunnlar och gångvägar',
    option: 'Tryggare tunnlar och gångvägar',
    offered: true,
    responsible: technical,
    themes: ['sightlines', 'lighting', 'harassment'],
    pledge: {
      text: 'Kommunen lovar att varje år under {period} välja ut minst ____ tunnlar eller gångvägar och göra dem tryggare med ljus, färg och fri sikt. Invånarnas svar avgör vilka som väljs först.',
      purpose: 'Göra vägen hem tryggare för den som går eller cyklar.',
      targetKind: 'rate',
      unit: 'tunnlar eller gångvägar per år',
      countingRule:
        'En tunnel eller gångväg räknas det år då åtgärderna är klara. Bild före och efter sparas.',
    },
  },
  {
    code: 'clear-sightlines',
    number: 'K03',
    actor: 'municipality',
    label: 'Röja buskage, öppna sikten',
    option: 'Mindre buskar och bättre sikt',
    offered: true,
    responsible: technical,
    themes: ['sightlines', 'lighting', 'harassment'],
    pledge: {
      text: 'Kommunen lovar att under {period} röja buskage och öppna sikten på minst ____ platser som har pekats ut i medborgardialogen: {platser}.',
      purpose: 'Göra det lättare att se och bli sedd.',
      targetKind: 'count',
      unit: 'röjda platser',
      countingRule:
        'En plats räknas när den har röjts utöver den vanliga skötseln. Plats och datum antecknas.',
    },
  },
  {
    code: 'cleaning',
    number: 'K04',
    actor: 'municipality',
    label: 'Städa, sanera klotter, laga',
    option: 'Städa, ta bort klotter och laga det som är trasigt',
    offered: true,
    responsible: technical,
    themes: ['littering', 'vandalism'],
    pledge: {
      text: 'Kommunen lovar att under {period} ta bort klotter och laga skadegörelse på kommunens mark inom ____ arbetsdagar från anmälan.',
      purpose: 'Hålla platser hela och rena, så att de känns omhändertagna.',
      targetKind: 'process',
      unit: null,
      countingRule:
        'Tiden räknas från anmälan till åtgärd. Andelen som åtgärdades i tid redovisas varje tertial.',
    },
  },
  {
    code: 'traffic-measures',
    number: 'K05',
    actor: 'municipality',
    label: 'Trafikåtgärder och mätningar',
    option: 'Lugnare trafik, till exempel farthinder',
    offered: true,
    responsible: technical,
    themes: ['speeding', 'reckless-driving', 'traffic-crime', 'school'],
    pledge: {
      text: 'Kommunen lovar att under {period} mäta hastighet och trafikmängd på minst ____ platser där det har kommit klagomål på trafiken, och att visa resultatet och vad det leder till. Platser som har nämnts: {platser}.',
      purpose:
        'Ge polis och kommun en gemensam bild av trafiken och sätta in åtgärder där de behövs.',
      targetKind: 'count',
      unit: 'platser med mätning och redovisat resultat',
      countingRule:
        'En plats räknas när mätningen har pågått i minst sju dygn och resultatet har publicerats tillsammans med ett beslut om åtgärd.',
    },
  },
  {
    code: 'municipal-cameras',
    number: 'K17',
    actor: 'municipality',
    label: 'Kommunens kamerabevakning',
    option: 'Kommunens kameror på otrygga platser',
    offered: true,
    responsible: technical,
    themes: ['vandalism', 'violence', 'public-transport', 'criminal-networks'],
    pledge: {
      text: 'Kommunen lovar att under {period} pröva om kamerabevakning behövs på någon av platserna {platser}, väga nyttan mot den personliga integriteten och redovisa beslutet för invånarna.',
      purpose: 'Förebygga brott på platser där andra åtgärder inte räcker.',
      targetKind: 'delivery',
      unit: null,
      countingRule:
        'Löftet är hållet när prövningen är klar och beslutet med skäl är publicerat, oavsett om beslutet blir kamera eller inte.',
    },
  },
];

export const municipalityActions: readonly Action[] = [
  ...situational,
  ...municipalitySocialActions,
].toSorted((a, b) => a.number.localeCompare(b.number));
