/** Makes the files that take long: the same job gives the same bytes, in any thread. */
import { strToU8 } from 'fflate';
import type { Catalogue, Municipality, Round } from './contract/index.ts';
import type { FileJob } from './dependencies.ts';
import { storedQuestionnaires } from './http/find-questionnaire.ts';
import {
  writeDialoguePackage,
  zipDialoguePackage,
} from './report/dialogue-package/write-package.ts';
import { draftToDocx } from './report/documents/draft-docx.ts';
import { draftToHtml } from './report/documents/draft-html.ts';
import { withNotPublishedCaution } from './report/publication/publication-words.ts';
import { snapshotDraft } from './routes/draft/snapshot-draft.ts';
import { roundContent } from './routes/export/round-content.ts';
import { stopsAndInvitations } from './store/collected-at.ts';
import type { Store } from './store/store.ts';

/** What files are made from. */
export interface FileSources {
  readonly store: {
    readonly rounds: Pick<Store['rounds'], 'byId'>;
    readonly questionnaires: Pick<Store['questionnaires'], 'byVersion' | 'versions'>;
    readonly stops: Pick<Store['stops'], 'list'>;
    readonly invitations: Pick<Store['invitations'], 'list'>;
    readonly responses: Pick<Store['responses'], 'upTo'>;
    readonly snapshots: Pick<Store['snapshots'], 'byNumber'>;
  };
  readonly catalogue: Catalogue;
  readonly municipalities: readonly Municipality[];
}

async function makeDraft(
  sources: FileSources,
  round: Round,
  { kind, number }: FileJob & { kind: 'draft-docx' | 'draft-html' },
): Promise<Uint8Array> {
  const { store, catalogue } = sources;
  const snapshot = await store.snapshots.byNumber(round.id, number);
  if (!snapshot)
    throw new RangeError(`makeFile requires a stored snapshot; missing: ${round.id} ${number}`);
  const priorities =
    snapshot.publication === 'held'
      ? withNotPublishedCaution(snapshot.priorities)
      : snapshot.priorities;
  const draft = snapshotDraft(sources, round, priorities);
  return kind === 'draft-docx'
    ? await draftToDocx(draft, { priorities, catalogue })
    : strToU8(draftToHtml(draft, { priorities, catalogue }));
}

/**
 * Makes one file.
 *
 * @throws RangeError when the round or the snapshot is not stored: the caller looks first
 */
export async function makeFile(sources: FileSources, job: FileJob): Promise<Uint8Array> {
  const { store, catalogue } = sources;
  const round = await store.rounds.byId(job.round);
  if (!round) throw new RangeError(`makeFile requires a stored round; missing: ${job.round}`);
  if (job.kind !== 'export') return makeDraft(sources, round, job);
  const stored = await store.responses.upTo(round.id, job.upTo);
  const stops = await stopsAndInvitations(store, round.id);
  const asked = await storedQuestionnaires(store.questionnaires);
  const { dialect } = job;
  return zipDialoguePackage(
    writeDialoguePackage(roundContent(round, catalogue, stored, stops, asked), { dialect }),
  );
}
