/** What police and municipality do together (G01–G06). */
import type { Action } from '../../api/contract/catalogue.ts';

const responsible = 'Polisen och kommunen';

export const jointActions: readonly Action[] = [
  {
    code: 'joint-talks',
    number: 'G01',
    actor: 'joint',
    label: 'Gemensamma föreläsningar',
    option: 'Föreläsningar om trygghet',
    offered: false,
    responsible: 'Förvaltningen för Kultur och Fritid och polisen',
    themes: ['fraud'],
    pledge: {
      text: 'Polisen och kommunen lovar att tillsammans hålla minst ____ föreläsningar om trygghet ur seniorers perspektiv under {period}.',
      purpose: 'Skapa en större trygghetskänsla hos seniorer.',
      targetKind: 'count',
      unit: 'gemensamma föreläsningar',
      countingRule:
        'En föreläsning räknas när både polis och kommun har medverkat. Den räknas en gång, inte en gång per part. Datum, plats och ungefärligt antal deltagare antecknas.',
    },
  },
  {
    code: 'strategic-meetings',
    number: 'G02',
    actor: 'joint',
    label: 'Strategiska möten',
    option: 'Möten mellan ledningarna',
    offered: false,
    responsible,
    themes: ['criminal-networks', 'social-unrest'],
    pledge: {
      text: 'Polisen och kommunen lovar att på ledningsnivå mötas minst ____ gånger under {period} för att följa upp löftena och besluta om det som inte går enligt plan.',
      purpose: 'Ge arbetet resurser och riktning.',
      targetKind: 'count',
      unit: 'möten på ledningsnivå',
      countingRule:
        'Ett möte räknas när båda parters ledning deltog och besluten är protokollförda.',
    },
  },
  {
    code: 'joint-hot-spots',
    number: 'G03',
    actor: 'joint',
    label: 'Hot spots: kartlägg, analysera, åtgärda, följ upp',
    option: 'Samlade insatser på platser med återkommande problem',
    offered: false,
    responsible,
    themes: [
      'violence',
      'vandalism',
      'narcotics',
      'theft',
      'public-transport',
      'criminal-networks',
      'alcohol-tobacco',
      'business-crime',
    ],
    pledge: {
      text: 'Polisen och kommunen lovar att under {period} kartlägga, analysera, åtgärda och följa upp minst ____ platser med återkommande problem. Vi börjar med {platser}.',
      purpose: 'Lösa problemen på de platser där de återkommer, i stället för att flytta dem.',
      targetKind: 'count',
      unit: 'platser där alla fyra stegen är gjorda',
      countingRule:
        'En plats räknas när alla fyra stegen är dokumenterade. Platser på väg redovisas med vilket steg de har nått.',
    },
  },
  {
    code: 'talks-with-affected',
    number: 'G04',
    actor: 'joint',
    label: 'Samtal med dem som berörs',
    option: 'Samtal med boende och butiker på platsen',
    offered: false,
    responsible,
    themes: ['business-crime', 'vandalism', 'theft', 'littering', 'violence'],
    pledge: {
      text: 'Polisen och kommunen lovar att under {period} besöka och tala med boende, butiker och föreningar på de platser som har pekats ut: {platser}.',
      purpose: 'Förstå problemen där de finns och hitta lösningar med dem som berörs.',
      targetKind: 'conditional',
      unit: null,
      countingRule:
        'Varje tillfälle då en plats pekas ut antecknas, med datum för besöket och vad det ledde till. Inga namn antecknas.',
    },
  },
  {
    code: 'new-dialogue',
    number: 'G05',
    actor: 'joint',
    label: 'Ny medborgardialog',
    option: 'Fråga oss igen',
    offered: false,
    responsible,
    themes: ['police-access', 'lack-of-presence', 'social-unrest'],
    pledge: {
      text: 'Polisen och kommunen lovar att genomföra en ny medborgardialog under {period}, på samma sätt som den förra, och att visa vad som har blivit bättre och sämre.',
      purpose: 'Se om löftena har gjort skillnad.',
      targetKind: 'delivery',
      unit: null,
      countingRule: 'Löftet är hållet när dialogen är genomförd och resultatet är publicerat.',
    },
  },
  {
    code: 'mobilise-parents',
    number: 'G06',
    actor: 'joint',
    label: 'Mobilisera föräldrar och unga',
    option: 'Få med fler föräldrar',
    offered: false,
    responsible,
    themes: ['youth-groups', 'school', 'narcotics'],
    pledge: {
      text: 'Polisen och kommunen lovar att under {period} samla föräldrar, unga och andra viktiga vuxna inom ____ dagar när något allvarligt har hänt i eller runt en skola eller en plats där unga vistas.',
      purpose: 'Agera snabbt och tillsammans, så att oron inte växer.',
      targetKind: 'conditional',
      unit: null,
      countingRule:
        'Varje händelse som utlöser löftet antecknas med datum, plats och datum för mötet. Inga namn antecknas.',
    },
  },
];
