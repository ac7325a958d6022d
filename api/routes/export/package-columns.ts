/**
 * The columns of `responses.csv` that are not needed to rank, but that an analyst would ask for.
 * Free text is not among them: what people wrote can name somebody.
 */
import type { PackageColumn } from '../../report/dialogue-package/package-content.ts';
import type { CollectedAt } from '../../store/collected-at.ts';
import type { StoredResponse } from '../../store/interface/answers.ts';

type Cell = (stored: StoredResponse) => string | number | boolean | null | undefined;

const COLUMNS: readonly (readonly [name: string, title: string, description: string, Cell])[] = [
  ['answered_on', 'Dag', 'Dagen då svaret gavs.', (s) => s.response.answeredOn],
  [
    'questionnaire',
    'Enkätversion',
    'Vilken version som besvarades.',
    (s) => s.response.questionnaire,
  ],
  ['language', 'Språk', 'Språket som enkäten visades på.', (s) => s.response.language],
  ['partial', 'Avbruten', '1 när enkäten avbröts.', (s) => Number(s.response.partial)],
  [
    'roles',
    'Koppling till kommunen',
    'Bor lives, arbetar works, studerar studies, besöker visits, förening association; åtskilda med semikolon.',
    (s) => s.response.respondent.roles.join(';'),
  ],
  ['safety', 'Trygghet', 'Alltid 4, Oftast 3, Sällan 2, Aldrig 1.', (s) => s.response.safety],
  [
    'evening_safety',
    'Trygghet sent på kvällen',
    'Mycket trygg 4 till mycket otrygg 1; 0 går inte ut på grund av otrygghet.',
    (s) => s.response.eveningSafety,
  ],
  [
    'unsafe_place',
    'Otrygg plats',
    'Om det finns någon plats där den som svarar känner sig otrygg: true eller false.',
    (s) => s.response.unsafePlace,
  ],
  ['flags', 'Kvalitetsmärken', 'Koder åtskilda med semikolon.', (s) => s.flags.join(';')],
];

/** `trustPolice` → `answer_trust_police`. */
const answerColumn = (question: string): string =>
  `answer_${question.replaceAll(/([A-Z])/g, '_$1').replaceAll('-', '_')}`.toLowerCase();

function column(
  stored: readonly StoredResponse[],
  name: string,
  title: string,
  description: string,
  cell: Cell,
): PackageColumn {
  const cells = stored.map((answer) => [answer.response.id, String(cell(answer) ?? '')] as const);
  return { name, title, description, cells: new Map(cells) };
}

const isFreeText = (answer: unknown): boolean =>
  typeof answer === 'string' && !/^[a-z0-9-]{1,40}$/.test(answer);

/** Questions of optional modules and of the round itself, those answered by choosing. */
function answerColumns(stored: readonly StoredResponse[]): PackageColumn[] {
  const questions = new Set(stored.flatMap(({ response }) => Object.keys(response.answers)));
  return [...questions].sort().map((question) =>
    column(
      stored,
      answerColumn(question),
      question,
      `Svar på frågan ${question} i enkäten.`,
      ({ response }) => {
        const answer = response.answers[question];
        if (Array.isArray(answer)) return answer.filter((part) => !isFreeText(part)).join(';');
        return isFreeText(answer) ? null : answer;
      },
    ),
  );
}

/** Where and by whom an answer was collected: what a later round is compared by. */
function stopColumns(
  stored: readonly StoredResponse[],
  stops: readonly CollectedAt[],
): PackageColumn[] {
  const known = new Map(stops.map((stop) => [stop.id, stop]));
  const stopOf = ({ response }: StoredResponse) => known.get(response.stop ?? '');
  const kinds = (stop: CollectedAt | undefined) =>
    [...new Set(stop?.interviewers.map(({ kind }) => kind))].sort().join(';');
  return [
    column(
      stored,
      'venue',
      'Insamlingsplats',
      'Platsen där svaret samlades in; tom när den inte är känd.',
      (answer) => stopOf(answer)?.venue,
    ),
    column(
      stored,
      'collected_at',
      'Plats för insamlingen',
      'Platsens kod i places.csv där svaret samlades in.',
      (answer) => stopOf(answer)?.place,
    ),
    column(
      stored,
      'interviewers',
      'Intervjuare',
      'Slags intervjuare vid insatsen, åtskilda med semikolon: uniformed-police, municipal, volunteer.',
      (answer) => kinds(stopOf(answer)),
    ),
  ];
}

/** All further columns of these answers, in a fixed order. */
export function packageColumns(
  stored: readonly StoredResponse[],
  stops: readonly CollectedAt[],
): PackageColumn[] {
  return [
    ...COLUMNS.map(([name, title, description, cell]) =>
      column(stored, name, title, description, cell),
    ),
    ...stopColumns(stored, stops),
    ...answerColumns(stored),
  ];
}
