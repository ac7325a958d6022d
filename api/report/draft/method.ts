/** How the ranking and the draft were made, so that every figure can be traced. */
import type { Priorities } from '../../contract/index.ts';
import { PLACE_IN_GROUP_FACTOR } from '../hidden-words.ts';
import { countInWords, formatNumber } from '../numbers.ts';

/** Sentences for the last page of a draft. */
export function methodSentences(priorities: Priorities): string[] {
  const { top, replicates, replication, smallestCell, snapshot } = priorities;
  const repeated =
    replication === 'bootstrap'
      ? `genom att ${formatNumber(replicates)} gånger dra om vilka platser och personer som svarade`
      : `genom ${formatNumber(replicates)} dragningar ur siffrornas beräknade spridning`;
  return [
    'Teman rangordnas efter otrygghet: hur stor andel som nämner temat gånger hur otrygga de känner sig. Önskemål rangordnas efter hur många som har dem.',
    `Spannen är 95-procentiga och tar hänsyn till att de som intervjuas vid samma tillfälle liknar varandra. Hur stabil rangordningen är har prövats ${repeated}.`,
    `De ${countInWords(top)} främsta temana blir rubriker, i den ordning som åtgärdskatalogen för dem till löftesteman. Unga och seniorer blir en egen rubrik också när de tydligt skiljer sig från övriga i något tema.`,
    `Ett tema kallas stabilt när det hör till de ${countInWords(top)} främsta i minst 80 % av sätten att räkna och i minst 90 % av dragningarna, inte kan ligga längre ner än plats ${top + 2}, nämns av minst 30 personer och inte motsägs mellan sätten att svara. Annars står det ”osäkert” och varför.`,
    'Löftena föreslås ur åtgärdskatalogen: först det som önskas mest och svarar mot temat, sedan annat som svarar mot temat. Inget löfte föreslås två gånger.',
    ...(smallestCell === null
      ? []
      : [
          `Antal under ${countInWords(smallestCell)} redovisas inte (under ${countInWords(PLACE_IN_GROUP_FACTOR * smallestCell)} för en plats i en grupp), och inte heller siffror som de skulle kunna räknas ut ur.`,
        ]),
    `${snapshot === null ? 'Beräknat' : `Läge ${snapshot}, beräknat`} ${priorities.madeOn}. Metod ${priorities.method}, katalog ${priorities.catalogueRevision}, slumptalsfrö ${priorities.seed}.`,
  ];
}
