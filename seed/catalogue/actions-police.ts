/** What the police can do (P01–P12), as wishes and as wordings of pledges. */
import type { Action } from '../../api/contract/catalogue.ts';
import { policeContactActions } from './actions-police-contact.ts';

const responsible = 'Polisen';

/** On the spot: patrols, controls, operations, cameras. */
const onTheSpot: readonly Action[] = [
  {
    code: 'visible-patrols',
    number: 'P01',
    actor: 'police',
    label: 'Synlig polis på otrygga platser och tider',
    option: 'Fler poliser som syns ute',
    offered: true,
    responsible,
    themes: [
      'youth-groups',
      'alcohol-tobacco',
      'vandalism',
      'violence',
      'harassment',
      'public-transport',
      'criminal-networks',
      'lack-of-presence',
      'social-unrest',
      'lighting',
      'narcotics',
      'business-crime',
    ],
    pledge: {
      text: 'Polisen lovar att patrullera till fots vid minst ____ tillfällen under {period}, på platser där de som svarade känner sig otrygga: {platser}. Vi prioriterar {tider}.',
      purpose:
        'Öka tryggheten genom att polisen finns på plats där och när många känner sig otrygga.',
      targetKind: 'presence',
      unit: 'fotpatruller',
      countingRule:
        'En fotpatrull räknas när minst två poliser har varit till fots på en av platserna i minst 30 minuter, på en av tiderna. Datum, plats och tid antecknas. Genomfart med bil räknas inte.',
    },
  },
  {
    code: 'traffic-controls',
    number: 'P02',
    actor: 'police',
    label: 'Trafikkontroller',
    option: 'Fler trafikkontroller',
    offered: true,
    responsible,
    themes: ['reckless-driving', 'speeding', 'traffic-crime'],
    pledge: {
      text: 'Polisen lovar att genomföra minst ____ trafikkontroller under {period}, på platser och tider som har pekats ut i medborgardialogen: {platser}. Vi prioriterar {tider}. Kontrollerna gäller hastighet, nykterhet samt mopeder, A-traktorer och mopedbilar.',
      purpose:
        'Få fler att köra lagligt och lugnt, och ge polis och kommun en gemensam bild av trafiken.',
      targetKind: 'count',
      unit: 'trafikkontroller',
      countingRule:
        'En kontroll räknas när polisen har kontrollerat trafiken på en plats i minst 30 minuter. Datum, plats och typ av kontroll antecknas. Flera typer vid samma tillfälle räknas som en kontroll.',
    },
  },
  {
    code: 'narcotics-operations',
    number: 'P03',
    actor: 'police',
    label: 'Insatser mot narkotika',
    option: 'Fler insatser mot narkotika',
    offered: true,
    responsible,
    themes: ['narcotics', 'criminal-networks', 'youth-groups'],
    pledge: {
      text: 'Polisen lovar att genomföra minst ____ insatser mot narkotika under {period}, med inriktning mot miljöer där unga vistas. Platser som har pekats ut i medborgardialogen: {platser}.',
      purpose:
        'Göra det svårare att sälja narkotika till unga och upptäcka dem som behöver hjälp tidigt.',
      targetKind: 'count',
      unit: 'narkotikainsatser',
      countingRule:
        'En insats räknas när den är planerad i förväg, har genomförts och har antecknats med datum och plats. Enstaka ingripanden i det vanliga arbetet räknas inte.',
    },
  },
  {
    code: 'hot-spot-operations',
    number: 'P07',
    actor: 'police',
    label: 'Hot spot-insatser',
    option: 'Särskilda insatser på platser där det ofta händer något',
    offered: true,
    responsible,
    themes: ['violence', 'criminal-networks', 'vandalism', 'theft', 'narcotics', 'business-crime'],
    pledge: {
      text: 'Polisen lovar att under {period} genomföra minst ____ riktade insatser på platser där brott ofta begås och som har pekats ut i medborgardialogen: {platser}. Vi prioriterar {tider}.',
      purpose: 'Minska brott och störningar på de platser där de är vanligast.',
      targetKind: 'count',
      unit: 'riktade insatser',
      countingRule:
        'En insats räknas när platsen har valts utifrån lägesbilden, insatsen har genomförts och resultatet har skrivits ned. Vanlig patrullering räknas inte.',
    },
  },
  {
    code: 'police-cameras',
    number: 'P08',
    actor: 'police',
    label: 'Polisens kamerabevakning',
    option: 'Polisens kameror på otrygga platser',
    offered: true,
    responsible,
    themes: ['violence', 'vandalism', 'criminal-networks', 'public-transport', 'narcotics'],
    pledge: {
      text: 'Polisen lovar att under {period} pröva om kamerabevakning behövs på någon av platserna {platser}, och att redovisa beslutet och skälen för invånarna.',
      purpose: 'Förebygga och klara upp brott på platser där andra åtgärder inte räcker.',
      targetKind: 'delivery',
      unit: null,
      countingRule:
        'Löftet är hållet när prövningen är klar och beslutet med skäl är publicerat, oavsett om beslutet blir kamera eller inte.',
    },
  },
];

export const policeActions: readonly Action[] = [...onTheSpot, ...policeContactActions].toSorted(
  (a, b) => a.number.localeCompare(b.number),
);
