/** What stands around a ranking, in sentences: neighbours, the leading figure smoothed, single stops, hot spots. */
import type { Item, Neighbours, Priorities, RankedPriority } from '../contract/index.ts';
import { countInWords, formatNumber, formatRange, formatShare, joinList } from './numbers.ts';
import { rankedItems } from './phrases.ts';

export const NEIGHBOURS_HEADING = 'Vad krävs för att två grannar ska byta plats?';

/** So many pairs of places are told of; of themes as many as the council asked about. */
const PLACE_PAIRS = 3;

/** How much it takes for neighbours in the rankings to change places; nothing where it is not shown. */
export function neighbourSentences({ neighbours, themes, places, top }: Priorities): string[] {
  if (!neighbours) return [];
  return [
    ...neighbours.themes.slice(0, top).flatMap((pair) => neighbourSentence(pair, themes)),
    ...neighbours.places.slice(0, PLACE_PAIRS).flatMap((pair) => neighbourSentence(pair, places)),
  ];
}

/** How much it takes for one item and the next to change places; empty where it is not shown. */
export function neighbourSentence(pair: Neighbours, items: readonly Item[]): string[] {
  const { onlyFirst, onlySecond, ratio } = pair;
  const first = items.find(({ id }) => id === pair.first);
  const second = items.find(({ id }) => id === pair.second);
  if (onlyFirst === null || onlySecond === null) return [];
  if (first?.status !== 'ranked' || second?.status !== 'ranked') return [];
  const [a, b] = [`”${first.label}”`, `”${second.label}”`];
  const counts = `${a} och ${b}: ${formatNumber(onlyFirst)} personer nämnde bara det första, ${formatNumber(onlySecond)} bara det andra.`;
  if (ratio === null) return [`${counts} Ingen nämnde bara ${b}.`];
  if (ratio >= 1.05) {
    return [
      `${counts} I antal byter de plats om de som bara nämnde ${a} var ${formatNumber(ratio, 1)} gånger så benägna att svara.`,
    ];
  }
  if (ratio > 0.95) {
    return [
      `${counts} Det är nästan lika många. Minsta skillnad i vilka som svarar kan byta plats på dem.`,
    ];
  }
  return [`${counts} Fler nämnde alltså bara ${b}. ${whyFirst(first, second, a)}`];
}

function whyFirst(first: RankedPriority, second: RankedPriority, name: string): string {
  return first.severity.estimate > second.severity.estimate
    ? `${name} ligger ändå före, för de som nämner det känner sig otryggare.`
    : `${name} ligger ändå före när svaren är viktade.`;
}

/** That the largest of many figures is often too large, and what it is when it is smoothed. */
export function leadingSmoothedSentences({ themes, places }: Priorities): string[] {
  const leading = [themes, places].flatMap((items) => rankedItems(items).slice(0, 1));
  const told = leading.flatMap(({ label, burden, smoothed }) => {
    if (!smoothed?.burden) return [];
    const { estimate, low, high } = smoothed.burden;
    return [
      `För ”${label}” blir den ${formatNumber(estimate, 2)} (${formatRange(low, high, 2)}) i stället för ${formatNumber(burden.estimate, 2)}.`,
    ];
  });
  return told.length === 0
    ? []
    : [
        `Den högsta siffran i en rangordning är ofta lite för hög. En utjämnad siffra är dragen mot de andra i listan. ${told.join(' ')} Ordningen går efter siffran som den är.`,
      ];
}

/** What becomes of the leading ones without one stop at a time; nothing where nobody answered at stops. */
export function stopSentences({ stopInfluence, top }: Priorities): string[] {
  if (!stopInfluence || stopInfluence.stops === 0) return [];
  const { stops, changingTop } = stopInfluence;
  const leaders = `vilka som är de ${countInWords(top)} främsta`;
  const tried = `Vi har också räknat utan en insats i taget, ${formatNumber(stops)} gånger.`;
  return [
    changingTop === 0
      ? `${tried} Det ändrar aldrig ${leaders}.`
      : `${tried} Det ändrar ${leaders} ${changingTop === 1 ? 'en gång' : `${countInWords(changingTop)} gånger`}.`,
  ];
}

/** Where insecurity gathers on the map; nothing where too few places have a position. */
export function hotSpotSentences({ hotSpots }: Priorities): string[] {
  if (!hotSpots) return [];
  const hot = hotSpots.places.filter(({ z, q }) => z > 0 && q < 0.05);
  return [
    hot.length === 0
      ? 'På kartan finns ingen plats där den själv och platserna runt om sticker ut med mer otrygghet än vad slumpen kan ge.'
      : `På kartan samlas otryggheten runt ${joinList(hot.map(({ label }) => `”${label}”`))}: platserna där och intill sticker ut mer än vad slumpen kan ge.`,
  ];
}

/** What a smoothed share is; stands with the table. */
export const SMOOTHED_NOTE =
  'En utjämnad andel är dragen mot det som är vanligt för platserna, mer ju osäkrare siffran är. ”Lånat” är hur stor del av den som kommer från de andra platserna. Den står bredvid och ändrar inte ordningen.';

/** To one decimal: a little is borrowed where many answered. */
const percent = (share: number): string => `${formatNumber(100 * share, 1)}\u00a0%`;

/** Places with their shares as they are and smoothed: label, share, smoothed share with its range, borrowed. */
export function smoothedRows(items: readonly Item[], most: number): string[][] {
  return rankedItems(items)
    .flatMap(({ label, prevalence, smoothed }) => {
      if (!smoothed) return [];
      const { estimate, low, high, borrowed } = smoothed.prevalence;
      return [
        [
          label,
          percent(prevalence.estimate),
          percent(estimate),
          formatRange(100 * low, 100 * high, 1),
          formatShare(borrowed),
        ],
      ];
    })
    .slice(0, most);
}
