/** Disposal in words, the same on its page, before it is done, and in the protocol. */
import type { DisposalKind, DisposalTotals } from '../../../contract/disposal.ts';
import type { Mode } from '../../../contract/index.ts';
import { formatNumber } from '../../../report/numbers.ts';
import { answersInWords } from '../words.ts';

export const KINDS: Readonly<
  Record<DisposalKind, { readonly id: string; readonly title: string; readonly what: string }>
> = {
  'original-texts': {
    id: 'originaltexter',
    title: 'Originaltexter',
    what: 'Det som människor har skrivit, så som de skrev det. De maskerade texterna, och allt som de har valt i enkäten, finns kvar.',
  },
  answers: {
    id: 'svar',
    title: 'Svar',
    what: 'Svaren och alla texter, också de maskerade. Kvar blir lägena med sina siffror, antalen, och för varje svar ett nummer utan innehåll.',
  },
};

const MODE_WORDS: Readonly<Record<Mode, string>> = {
  street: 'på gatan',
  web: 'på webben',
  school: 'i skolan',
  paper: 'på papper',
  import: 'inlästa från fil',
};

const texts = (count: number) => (count === 1 ? '1 text' : `${formatNumber(count)} texter`);

/** What is erased, or was, each with its count. */
export function erasedWords(kind: DisposalKind, totals: DisposalTotals): readonly string[] {
  const modes = Object.entries(totals.byMode).map(
    ([mode, count]) => `${formatNumber(count)} ${MODE_WORDS[mode as Mode] ?? mode}`,
  );
  const answers = `${answersInWords(totals.answers)}${modes.length > 0 ? ` (${modes.join(', ')})` : ''}`;
  return [
    kind === 'answers'
      ? `Innehållet i ${answers}, med ${texts(totals.texts)}.`
      : `Originalen till ${texts(totals.texts)} i ${answers}.`,
    ...(totals.keptAside > 0
      ? [`Innehållet i ${formatNumber(totals.keptAside)} undanlagda: de kan hålla omaskerad text.`]
      : []),
  ];
}

export function staysWords(kind: DisposalKind): readonly string[] {
  return kind === 'answers'
    ? [
        'Lägena, med de siffror som redan är framräknade, och de dokument som ni har sparat.',
        'Antalet svar, och hur många som svarade på vilket sätt.',
        'För varje svar ett nummer, ett slumpat id och en kontrollsumma, så att ett svar som skickas en gång till inte kommer tillbaka.',
        'Loggen, och det här protokollet.',
      ]
    : [
        'De maskerade texterna.',
        'Allt som valdes i enkäten: platser, teman, tider, otrygghet, ålder, kön och område.',
        'Lägena, loggen och det här protokollet.',
      ];
}

/** @example monthsInWords(1) // => "1 månad" */
export function monthsInWords(months: number): string {
  return months === 1 ? '1 månad' : `${months} månader`;
}
