/** A round's stored answers as a dialogue package: one row a person. */
import type { Catalogue, DialogueRow, Round } from '../../contract/index.ts';
import { WISH_ACTORS } from '../../contract/index.ts';
import type {
  PackageColumn,
  PackageContent,
  PackageWish,
} from '../../report/dialogue-package/package-content.ts';
import { catalogueLabels } from '../../report/labels.ts';
import { responseRows } from '../../report/rows.ts';
import type { StoredResponse } from '../../store/store.ts';

type Answer = StoredResponse['response'];

function wishesOf({ id, wishes }: Answer): PackageWish[] {
  return WISH_ACTORS.flatMap((actor) =>
    wishes[actor].map(({ action, place, timesOfDay }) => ({
      responseId: id,
      actor,
      action,
      place: place ?? null,
      timesOfDay,
    })),
  );
}

function column(
  stored: readonly StoredResponse[],
  [name, title, description]: readonly [string, string, string],
  cell: (stored: StoredResponse) => unknown,
): PackageColumn {
  const cells = stored.map((answer) => {
    const value = cell(answer);
    return [
      answer.response.id,
      value === null || value === undefined ? '' : String(value),
    ] as const;
  });
  return { name, title, description, cells: new Map(cells) };
}

/** The columns that are not needed to rank, but that an analyst would ask for. */
function furtherColumns(stored: readonly StoredResponse[]): PackageColumn[] {
  return [
    column(stored, ['answered_on', 'Dag', 'Dagen då svaret gavs.'], (s) => s.response.answeredOn),
    column(
      stored,
      ['questionnaire', 'Enkätversion', 'Vilken version som besvarades.'],
      (s) => s.response.questionnaire,
    ),
    column(
      stored,
      ['language', 'Språk', 'Språket som enkäten visades på.'],
      (s) => s.response.language,
    ),
    column(stored, ['partial', 'Avbruten', '1 när enkäten avbröts.'], (s) =>
      Number(s.response.partial),
    ),
    column(
      stored,
      ['safety', 'Trygghet', 'Alltid 4, Oftast 3, Sällan 2, Aldrig 1.'],
      (s) => s.response.safety,
    ),
    column(
      stored,
      [
        'evening_safety',
        'Trygghet sent på kvällen',
        'Mycket trygg 4 till mycket otrygg 1; 0 går inte ut på grund av otrygghet.',
      ],
      (s) => s.response.eveningSafety,
    ),
    column(stored, ['flags', 'Kvalitetsmärken', 'Koder åtskilda med semikolon.'], (s) =>
      s.flags.join(';'),
    ),
  ];
}

/** What `writeDialoguePackage` needs of a round. Visitors are in it, and told by their area or roles. */
export function roundContent(
  round: Round,
  catalogue: Catalogue,
  stored: readonly StoredResponse[],
): PackageContent {
  const { rows, visitors } = responseRows(stored);
  const all: readonly DialogueRow[] = [...rows, ...visitors];
  return {
    round: { id: round.id, title: round.title, example: round.example },
    rows: all,
    wishes: stored.flatMap(({ response }) => wishesOf(response)),
    columns: furtherColumns(stored),
    places: round.places,
    margins: round.margins,
    labels: catalogueLabels(catalogue, round),
  };
}
