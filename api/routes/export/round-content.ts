/** A round's stored answers as a dialogue package: one row a person. */
import type { Catalogue, DialogueRow, Round } from '../../contract/index.ts';
import { WISH_ACTORS } from '../../contract/index.ts';
import { formerPlaces } from '../../contract/places/register/place-register.ts';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import type { PackageContent, PackageWish } from '../../report/dialogue-package/package-content.ts';
import { catalogueLabels } from '../../report/labels.ts';
import { responseRows } from '../../report/rows.ts';
import type { CollectedAt } from '../../store/collected-at.ts';
import type { StoredResponse } from '../../store/interface/answers.ts';
import { packageColumns } from './package-columns.ts';

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

/** What `writeDialoguePackage` needs of a round. Visitors are in it, and told by their area or roles. */
export function roundContent(
  round: Round,
  catalogue: Catalogue,
  stored: readonly StoredResponse[],
  stops: readonly CollectedAt[],
  questionnaires: readonly Questionnaire[],
): PackageContent {
  const { rows, visitors } = responseRows(stored);
  const all: readonly DialogueRow[] = [...rows, ...visitors];
  return {
    round: { id: round.id, title: round.title, example: round.example },
    rows: all,
    wishes: stored.flatMap(({ response }) => wishesOf(response)),
    columns: packageColumns(stored, stops, questionnaires),
    questionnaires: composedAmong(stored, questionnaires),
    places: [...round.places, ...formerPlaces(round)],
    margins: round.margins,
    labels: catalogueLabels(catalogue, round),
  };
}

/** The composed questionnaires that the answers name; the others come with the program. */
function composedAmong(
  stored: readonly StoredResponse[],
  questionnaires: readonly Questionnaire[],
): readonly Questionnaire[] {
  const named = new Set(stored.map(({ response }) => response.questionnaire));
  return questionnaires.filter(({ base, version }) => base !== undefined && named.has(version));
}
