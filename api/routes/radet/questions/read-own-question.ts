/** One question of the round's own, as the coordinator fills it in: in Swedish, shown so in every language. */
import type { Round } from '../../../contract/index.ts';
import { OwnQuestions } from '../../../contract/own-question.ts';
import { idOf } from '../../../contract/round-life/new-round.ts';
import type { Fields, FormProblem } from '../form.ts';

type OwnQuestion = NonNullable<Round['questions']>[number];

export const OWN_KINDS = [
  { value: 'choice', label: 'Ett svar av flera' },
  { value: 'several', label: 'Flera svar' },
  { value: 'number', label: 'Ett tal' },
  { value: 'short-text', label: 'Egna ord' },
] as const;

const LONGEST = 200;
const MOST_OPTIONS = 20;
const LONGEST_ANSWER = 200;
const HIGHEST = 1_000_000;

/** `null` when nothing was filled in. */
export function readOwnQuestion(
  { fraga = '', slag = 'choice', alternativ = '' }: Fields,
  taken: ReadonlySet<string>,
): { readonly question: OwnQuestion | null } | { readonly problems: readonly FormProblem[] } {
  const wrong = (message: string, href: string) => ({ problems: [{ message, href }] });
  if (fraga === '' && alternativ !== '')
    return wrong('Skriv frågan som svarsalternativen hör till, eller ta bort dem.', '#fraga');
  if (fraga === '') return { question: null };
  if (fraga.length > LONGEST) return wrong(`Skriv frågan med högst ${LONGEST} tecken.`, '#fraga');
  const labels = alternativ
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const needsOptions = slag === 'choice' || slag === 'several';
  if (needsOptions && (labels.length < 2 || labels.length > MOST_OPTIONS))
    return wrong(
      `Skriv 2 till ${MOST_OPTIONS} svarsalternativ, ett på varje rad. Nu är det ${labels.length}.`,
      '#alternativ',
    );
  if (
    needsOptions &&
    new Set(labels.map((label) => label.toLocaleLowerCase('sv'))).size < labels.length
  )
    return wrong('Två svarsalternativ är lika. Ge dem olika ord.', '#alternativ');
  const id = freeId(fraga, taken);
  // Codes by number: an option's words can be mended without its answers changing.
  const codes = labels.map((_, index) => `val-${index + 1}`);
  const options = codes.map((code) => ({ code }));
  const texts = {
    sv: {
      title: fraga,
      ...(needsOptions && {
        options: Object.fromEntries(codes.map((code, index) => [code, labels[index] ?? ''])),
      }),
    },
  };
  const question = {
    id,
    texts,
    ...(slag === 'several'
      ? { kind: 'several', options, most: options.length }
      : slag === 'number'
        ? { kind: 'number', lowest: 0, highest: HIGHEST }
        : slag === 'short-text'
          ? { kind: 'short-text', longest: LONGEST_ANSWER }
          : { kind: 'choice', options }),
  };
  const parsed = OwnQuestions.safeParse([question]);
  if (parsed.success) return { question: parsed.data[0] ?? null };
  return wrong('Frågan går inte att spara som den är. Korta orden och försök igen.', '#fraga');
}

function freeId(words: string, taken: ReadonlySet<string>): string {
  const base = `own-${idOf(words).slice(0, 40) || 'fraga'}`.replace(/-+$/, '');
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}
