/** The police's contact, prevention and protection (P04–P06, P09–P12). */
import type { Action } from '../../api/contract/catalogue.ts';

const responsible = 'Polisen';

export const policeContactActions: readonly Action[] = [
  {
    code: 'area-officers',
    number: 'P04',
    actor: 'police',
    label: 'Områdespoliser som arbetar med unga',
    option: 'Områdespoliser som lär känna unga',
    offered: true,
    responsible,
    themes: ['youth-groups', 'narcotics', 'school', 'lack-of-presence'],
    pledge: {
      text: 'Polisen lovar att under {period} ha minst ____ områdespoliser som arbetar brottsförebyggande med unga. De finns särskilt på dessa platser: {platser}.',
      purpose:
        'Skapa trygghet genom att unga och polisen känner varandra, och genom snabb återkoppling.',
      targetKind: 'staffing',
      unit: 'områdespoliser',
      countingRule:
        'En områdespolis räknas för de månader då tjänsten var bemannad. Löftet är hållet när antalet nåddes varje månad. Obemannade månader redovisas.',
    },
  },
  {
    code: 'school-visits',
    number: 'P05',
    actor: 'police',
    label: 'Besök i skolor och på fritidsgårdar',
    option: 'Polis på besök i skolor och på fritidsgårdar',
    offered: true,
    responsible,
    themes: ['school', 'youth-groups', 'narcotics', 'harassment'],
    pledge: {
      text: 'Polisen lovar att besöka varje högstadieskola, gymnasieskola och kommunal fritidsgård minst ____ gånger per termin under {period}.',
      purpose: 'Bygga förtroende hos unga och fånga upp oro i skolan tidigt.',
      targetKind: 'cohort',
      unit: 'besökta skolor och fritidsgårdar',
      countingRule:
        'En skola eller fritidsgård räknas när den har fått det lovade antalet besök under terminen. Datum och plats antecknas för varje besök. Utryckningar räknas inte.',
    },
  },
  {
    code: 'police-talks',
    number: 'P06',
    actor: 'police',
    label: 'Föreläsningar och råd mot brott',
    option: 'Råd och föreläsningar, till exempel om bedrägerier',
    offered: true,
    responsible,
    themes: ['fraud', 'burglary', 'theft', 'business-crime', 'harassment'],
    pledge: {
      text: 'Polisen lovar att hålla minst ____ föreläsningar under {period} om hur man skyddar sig mot bedrägerier, inbrott och stölder, på platser där seniorer och andra redan träffas.',
      purpose: 'Göra det svårare att lura och stjäla, och minska oron för att bli utsatt.',
      targetKind: 'count',
      unit: 'föreläsningar',
      countingRule:
        'En föreläsning räknas när den har annonserats i förväg och hållits. Datum, plats, målgrupp och ungefärligt antal deltagare antecknas.',
    },
  },
  {
    code: 'open-station',
    number: 'P09',
    actor: 'police',
    label: 'Öppen polisstation, möten på torget',
    option: 'Lättare att träffa polisen, till exempel öppen polisstation',
    offered: true,
    responsible,
    themes: ['police-access', 'lack-of-presence'],
    pledge: {
      text: 'Polisen lovar att under {period} finnas på en annonserad tid och plats minst ____ gånger i månaden, så att invånarna kan ställa frågor och lämna tips.',
      purpose: 'Göra det lättare att nå polisen och få svar.',
      targetKind: 'rate',
      unit: 'annonserade tillfällen i månaden',
      countingRule:
        'Ett tillfälle räknas när tid och plats har annonserats minst en vecka i förväg och polisen var på plats hela tiden. Inställda tillfällen redovisas.',
    },
  },
  {
    code: 'quick-feedback',
    number: 'P10',
    actor: 'police',
    label: 'Snabb återkoppling på synpunkter',
    option: 'Snabbare svar när jag hör av mig',
    offered: true,
    responsible,
    themes: ['police-access'],
    pledge: {
      text: 'Polisen lovar att under {period} svara inom ____ arbetsdagar på klagomål och förslag som invånarna lämnar till områdespoliserna, och berätta vad som har hänt.',
      purpose: 'Visa att invånarnas synpunkter tas om hand.',
      targetKind: 'process',
      unit: null,
      countingRule:
        'Klagomål och förslag antecknas med datum för när de kom in och när svaret gavs. Andelen som fick svar i tid redovisas varje tertial.',
    },
  },
  {
    code: 'police-volunteers',
    number: 'P11',
    actor: 'police',
    label: 'Polisens volontärer',
    option: 'Fler av polisens volontärer ute',
    offered: true,
    responsible: 'Polisen och Polisens volontärer',
    themes: ['lack-of-presence', 'youth-groups', 'public-transport'],
    pledge: {
      text: 'Polisen lovar att polisens volontärer finns ute vid minst ____ tillfällen under {period}, på platser som har pekats ut i medborgardialogen: {platser}. Vi prioriterar {tider}.',
      purpose: 'Fler vuxna på plats, som stärker polisens brottsförebyggande arbete.',
      targetKind: 'count',
      unit: 'volontärpass',
      countingRule:
        'Ett pass räknas när minst två volontärer har varit ute tillsammans i minst två timmar. Datum och plats antecknas.',
    },
  },
  {
    code: 'risk-protection',
    number: 'P12',
    actor: 'police',
    label: 'Riskbedömning och skydd vid avhopp',
    option: 'Skydd för den som vill lämna kriminella gäng',
    offered: false,
    responsible,
    themes: ['criminal-networks'],
    pledge: {
      text: 'Polisen lovar att under {period} bistå kommunen med riskbedömningar och skydd när någon vill lämna kriminella nätverk och behöver det.',
      purpose: 'Göra det möjligt att lämna ett kriminellt liv.',
      targetKind: 'conditional',
      unit: null,
      countingRule:
        'Endast antal förfrågningar och antal där polisen bistod redovisas, en gång om året. Inga uppgifter om enskilda ärenden.',
    },
  },
];
