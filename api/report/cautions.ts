/** What a reader must be careful about, worded. */
import type { Caution, Priorities } from '../contract/index.ts';

/** Stands on every page and document with figures. */
export const MAIN_CAUTION =
  'Siffrorna gäller dem som svarade, inte alla invånare. Vi mötte dem på vissa platser och tider, eller så valde de själva att svara. Viktningen jämnar ut ålder, kön och område men inte att vissa hellre svarar. Spannet visar bara hur siffran kunde svänga om insamlingen gjordes om likadant. Det är ingen felmarginal.';

/** Said of everything that is made from invented answers. */
export const EXAMPLE_NOTICE = 'Svaren är påhittade exempeldata.';

/** A caution in one or two sentences: what it is and what it means. */
export function cautionSentence(caution: Caution): string {
  return caution.code;
}

/** All cautions of the priorities, worded. */
export function cautionSentences(priorities: Priorities): string[] {
  return priorities.cautions.map(cautionSentence);
}
