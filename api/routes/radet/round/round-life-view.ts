import type { Round } from '../../../contract/index.ts';
import { type ChecklistItem, checklist, mayOpen } from '../../../contract/round-life/checklist.ts';
import { type Stage, stageOf } from '../../../contract/round-life/life.ts';
import type { RoundLifeView, RoundStep } from '../../../contract/screens/round-life.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { StoredEvent } from '../../../store/interface/events.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { Fields, FormProblem } from '../form.ts';
import { roundAddress } from '../frame.ts';
import { dayInWords } from '../words.ts';
import { openingFacts } from './opening-facts.ts';

const LIFE_WORDS = {
  'round-created': 'skapade omgången',
  'round-opened': 'öppnade omgången',
  'round-closed': 'stängde omgången',
  'round-reopened': 'öppnade omgången igen',
} as const;

const isOfLife = (kind: string): kind is keyof typeof LIFE_WORDS => kind in LIFE_WORDS;
const MOST_EVENTS = 200;

/** Where a round is, in a sentence. */
export function stageInWords(round: Round, today: string): string {
  const stage = stageOf(round, today);
  switch (stage) {
    case 'draft':
      return 'Omgången är under förberedelse. Ingen kan svara än.';
    case 'waiting':
      return `Omgången öppnar ${dayInWords(round.opensOn)}.`;
    case 'open':
      return round.closesOn === null
        ? `Omgången är öppen sedan ${dayInWords(round.opensOn)}.`
        : `Omgången är öppen till och med ${dayInWords(round.closesOn)}.`;
    case 'over':
      if (today < round.opensOn) return 'Omgången stängdes innan den öppnade.';
      return `Omgången är stängd. Sista dagen var ${dayInWords(round.closesOn ?? today)}.`;
    default:
      return stage satisfies never;
  }
}

function stepOf(stage: Stage, home: string, items: readonly ChecklistItem[]): RoundStep {
  switch (stage) {
    case 'draft': {
      const may = mayOpen(items);
      const about = may
        ? 'Från och med första dagen kan vem som helst svara. Enkäten går att ändra också efteråt, men en fråga som någon har svarat på blir kvar i sin version.'
        : 'Omgången kan inte öppnas förrän det som saknas är på plats.';
      return { kind: 'open', action: `${home}/oppna`, about, may };
    }
    case 'waiting':
    case 'open':
      return {
        kind: 'close',
        action: `${home}/stang`,
        about:
          'Dagens datum blir den sista dagen. Den som håller på att svara kan svara klart, och svar som väntar på en platta tas emot. Omgången går att öppna igen.',
      };
    case 'over':
      return {
        kind: 'reopen',
        action: `${home}/oppna-igen`,
        about:
          'Svar som kommer efteråt räknas i nya lägen. De lägen som finns ändras inte. Skriv varför, så att det går att förklara i efterhand.',
      };
    default:
      return stage satisfies never;
  }
}

function historyOf(events: readonly StoredEvent[]): RoundLifeView['history'] {
  return events.flatMap(({ number, day, username, kind, reason = null }) =>
    isOfLife(kind)
      ? [
          {
            id: String(number),
            sentence: `${dayInWords(day)}: ${username ?? 'kommandoraden'} ${LIFE_WORDS[kind]}.`,
            reason,
          },
        ]
      : [],
  );
}

interface Shown {
  readonly message?: string | null;
  readonly problems?: readonly FormProblem[];
  readonly entered?: Fields;
}

export async function roundLifeView(
  deps: Dependencies,
  { round, frame, home }: CoordinatorPage,
  { message = null, problems = [], entered = {} }: Shown = {},
): Promise<RoundLifeView> {
  const today = stockholmDay(deps.now());
  const items = checklist(round, await openingFacts(deps, round, today));
  const events = await deps.store.events.list({ round: round.id }, MOST_EVENTS);
  const lines = (state: ChecklistItem['state']) =>
    items
      .filter((one) => one.state === state)
      .map(({ id, sentence, at }) => ({ id, sentence, href: `${roundAddress(round.id)}/${at}` }));
  return {
    ...frame,
    message,
    problems,
    entered,
    revision: round.revision ?? 0,
    state: stageInWords(round, today),
    missing: lines('missing'),
    unwise: lines('unwise'),
    done: lines('done'),
    step: stepOf(stageOf(round, today), home, items),
    trials: [
      {
        label: 'Se enkäten som den som svarar',
        href: `/enkat/${round.id}/forhandsvisning`,
        about: 'På alla språk, också dem som inte är granskade. Inget skickas.',
      },
      {
        label: 'Öva',
        href: `/enkat/${round.id}/ova`,
        about: 'Samma enkät för vem som helst att pröva. Svaren räknas inte och sparas inte.',
      },
      { label: 'Se plattans sida', href: '/intervju', about: 'Så börjar den som intervjuar.' },
    ],
    settings: `${home}/installningar`,
    history: historyOf(events),
  };
}
