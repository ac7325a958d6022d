/** What the pages about texts show, composed for whoever is signed in. */
import type { Span } from '../../contract/free-text/span.ts';
import { PERSONAL_KINDS } from '../../contract/free-text/span.ts';
import type { Labels, Round } from '../../contract/index.ts';
import type { RoundFrame } from '../../contract/screens/council.ts';
import type { OriginalView, TextsView, WorriesView } from '../../contract/screens/texts.ts';
import { formatNumber } from '../../report/numbers.ts';
import type { FreeText, QueuedWorry } from '../../store/interface/texts.ts';
import { roundPageAddress } from './frame.ts';
import { filterFields, type ListedTexts, textQuery } from './text-filter.ts';
import {
  aboutText,
  KIND_WORDS,
  maskedParts,
  originalParts,
  worryKinds,
  worryWords,
} from './text-words.ts';
import { dayInWords, ROLE_WORDS } from './words.ts';

export const TEXTS_A_PAGE = 50;

interface Context {
  readonly round: Round;
  readonly frame: RoundFrame;
  readonly labels: Labels;
  /** Whether originals may be read. */
  readonly reads: boolean;
}

const originalAddress = (round: Round, text: number) =>
  `${roundPageAddress(round.id, 'texter')}/${text}/original`;

const ABOUT_MASKING = [
  'Texterna är maskerade: namn, telefonnummer, adresser och annat som kan peka ut någon är utbytt mot ord inom hakparenteser. Det görs automatiskt och kan missa något. Sprid därför ingen text utan att läsa den.',
  'De står i blandad ordning, och det syns inte vem som har skrivit eller vad mer samma person har svarat.',
];
const ABOUT_ORIGINALS =
  'Du kan se en text som den skrevs. Varje gång antecknas ditt konto och vilken dag det var. Är något maskerat i onödan, eller inte maskerat fast det borde, rättar du det där.';

function countWords(total: number, { page: _, ...filter }: ListedTexts): string {
  if (total > 0) return total === 1 ? '1 text' : `${formatNumber(total)} texter`;
  return Object.values(filter).some((chosen) => chosen !== undefined)
    ? 'Ingen text passar det du har valt.'
    : 'Ingen har skrivit något med egna ord än.';
}

function pageLinks({ round }: Context, listed: ListedTexts, total: number): TextsView['pages'] {
  const to = (page: number) =>
    `${roundPageAddress(round.id, 'texter')}?${textQuery({ ...listed, page })}`;
  const last = Math.max(1, Math.ceil(total / TEXTS_A_PAGE));
  return [
    ...(listed.page > 1
      ? [{ label: 'Föregående sida', href: to(Math.min(listed.page - 1, last)) }]
      : []),
    ...(listed.page < last ? [{ label: 'Nästa sida', href: to(listed.page + 1) }] : []),
  ];
}

export function textsView(
  context: Context,
  listed: ListedTexts,
  { total, texts }: { readonly total: number; readonly texts: readonly FreeText[] },
  message: string | null,
): TextsView {
  const { round, frame, labels, reads } = context;
  return {
    ...frame,
    message,
    address: roundPageAddress(round.id, 'texter'),
    filter: filterFields(listed, round, labels),
    query: textQuery(listed),
    count: countWords(total, listed),
    texts: texts.map((text) => ({
      id: text.id,
      parts: maskedParts(text.masked),
      about: aboutText(text, labels),
      original: reads ? originalAddress(round, text.id) : null,
    })),
    pages: pageLinks(context, listed, total),
    file:
      reads && total > 0
        ? `${roundPageAddress(round.id, 'texter')}/fil?${textQuery({ ...listed, page: 1 })}`
        : null,
    about: reads ? [...ABOUT_MASKING, ABOUT_ORIGINALS] : ABOUT_MASKING,
  };
}

interface Shown {
  readonly text: FreeText;
  readonly original: string;
  readonly looks: readonly { readonly username: string; readonly day: string }[];
  readonly listed: ListedTexts;
  readonly problem: string | null;
  readonly passage: string;
}

function looksWords(looks: Shown['looks']): string {
  const said = looks.map(({ username, day }) => `${username} ${dayInWords(day)}`);
  return `Originalet har visats ${looks.length === 1 ? 'en gång' : `${formatNumber(looks.length)} gånger`}: ${[...new Set(said)].join(', ')}.`;
}

export function originalView(
  { round, frame, labels }: Context,
  { text, original, looks, listed, problem, passage }: Shown,
): OriginalView {
  const query = textQuery(listed);
  const disposed = original === '';
  return {
    ...frame,
    about: aboutText(text, labels),
    disposed,
    parts: disposed ? maskedParts(text.masked) : originalParts(original, text.spans),
    masked: text.spans.map(({ kind, start, end }: Span) => ({
      text: original.slice(start, end),
      kind: KIND_WORDS[kind],
      start,
      end,
    })),
    action: `${roundPageAddress(round.id, 'texter')}/${text.id}/maskning`,
    query,
    kinds: PERSONAL_KINDS.toReversed().map((value) => ({ value, label: KIND_WORDS[value] })),
    problem,
    passage,
    looks: looksWords(looks),
    back: `${roundPageAddress(round.id, 'texter')}?${query}`,
  };
}

const ABOUT_WORRIES = [
  'Här står texter med ord som kan betyda att någon far illa, hotas eller inte vill leva. Läs varje text inom två arbetsdagar från att den kom, och skriv vad som blev gjort.',
  'En lista med ord väljer ut texterna. Den tar hellre med för mycket än för lite, och kan ändå missa något. Är någon i fara just nu: ring 112.',
];

/** Tells a text in an answer from one that lies aside: they are numbered apart. */
const worryKey = ({ text, aside }: Pick<QueuedWorry, 'text' | 'aside'>): string =>
  aside === null ? String(text) : `undanlagt-${text}`;

/** A note that could not be taken, with why. */
export interface NoteProblem {
  readonly key: string;
  readonly note: string;
  readonly words: string;
}

export function worriesView(
  { round, frame, labels }: Context,
  worries: readonly QueuedWorry[],
  today: string,
  said: {
    readonly message: string | null;
    readonly problem: NoteProblem | null;
  },
): WorriesView {
  return {
    ...frame,
    message: said.message,
    about: ABOUT_WORRIES,
    waiting: worries
      .filter(({ handled }) => handled === null)
      .map((worry) => ({
        id: worryKey(worry),
        aside:
          worry.aside === null ? null : `${roundPageAddress(round.id, 'att-ratta')}/${worry.aside}`,
        parts: maskedParts(worry.masked),
        about: aboutText(worry, labels),
        original: worry.aside === null ? originalAddress(round, worry.text) : null,
        kinds: worryKinds(worry.worries),
        words: worryWords(worry.worries),
        due:
          worry.dueOn < today
            ? `Skulle ha varit läst senast ${dayInWords(worry.dueOn)}.`
            : `Läs senast ${dayInWords(worry.dueOn)}.`,
        overdue: worry.dueOn < today,
        action: `${roundPageAddress(round.id, 'texter/att-lasa')}/${worryKey(worry)}`,
        problem: said.problem?.key === worryKey(worry) ? said.problem : null,
      })),
    handled: worries.flatMap(({ text, aside, masked, worries: found, handled }) =>
      handled === null
        ? []
        : [
            {
              id: worryKey({ text, aside }),
              parts: maskedParts(masked),
              kinds: worryKinds(found),
              note: handled.note,
              who: `${handled.username}, ${ROLE_WORDS[handled.role]}, ${dayInWords(handled.day)}`,
            },
          ],
    ),
  };
}
