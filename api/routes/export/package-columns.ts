/**
 * The columns of `responses.csv` that are not needed to rank, but that an analyst would ask for.
 * Free text is not among them: what people wrote can name somebody.
 */
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import {
  answerCell,
  answerColumnName,
  answerColumns,
  answerField,
} from '../../report/dialogue-package/answer-columns.ts';
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
    'interviewer_initials',
    'Intervjuarens initialer',
    'Den som frågade, för att se om det spelar roll; tomt när det inte angavs.',
    (s) => s.response.interviewer,
  ],
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

/** Questions of modules, of the round itself, and of the core without a place of their own. */
function answersGiven(
  stored: readonly StoredResponse[],
  questionnaires: readonly Questionnaire[],
): PackageColumn[] {
  const known = answerColumns(questionnaires);
  const questions = new Set(stored.flatMap(({ response }) => Object.keys(response.answers)));
  return [...questions].sort().map((question) => {
    const described = known.get(question);
    const name = answerColumnName(question);
    const about = `Svar på frågan ${question} i enkäten.`;
    const cells = column(stored, name, question, about, ({ response }) =>
      answerCell(response.answers[question]),
    );
    return described ? { ...cells, field: answerField(described) } : cells;
  });
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
  questionnaires: readonly Questionnaire[],
): PackageColumn[] {
  return [
    ...COLUMNS.map(([name, title, description, cell]) =>
      column(stored, name, title, description, cell),
    ),
    ...stopColumns(stored, stops),
    ...answersGiven(stored, questionnaires),
  ];
}
