/** Makes the files that take long: the same job gives the same bytes, in any thread. */
import { strToU8 } from 'fflate';
import type { Catalogue, Municipality, Round } from './contract/index.ts';
import type { FileJob } from './dependencies.ts';
import { storedQuestionnaires } from './http/find-questionnaire.ts';
import type { PackageContent } from './report/dialogue-package/package-content.ts';
import {
  writeDialoguePackage,
  zipDialoguePackage,
} from './report/dialogue-package/write-package.ts';
import { maskPackage } from './report/disclosure/mask-package.ts';
import { disclosureReadMe } from './report/disclosure/read-me.ts';
import { briefingDocument } from './report/documents/briefing-document.ts';
import { draftToDocx } from './report/documents/draft-docx.ts';
import { draftToHtml } from './report/documents/draft-html.ts';
import { htmlDocument } from './report/documents/html-document.ts';
import { wordDocument } from './report/documents/word-document.ts';
import { flaggedSentences } from './report/flagged-words.ts';
import { withNotPublishedCaution } from './report/publication/publication-words.ts';
import { snapshotDraft } from './routes/draft/snapshot-draft.ts';
import { roundContent } from './routes/export/round-content.ts';
import { stopsAndInvitations } from './store/collected-at.ts';
import type { Store } from './store/store.ts';

/** Old editors on Windows take a text without it for Latin-1. */
const BOM = '\ufeff';

/** What files are made from. */
export interface FileSources {
  readonly store: {
    readonly rounds: Pick<Store['rounds'], 'byId'>;
    readonly questionnaires: Pick<Store['questionnaires'], 'byVersion' | 'versions'>;
    readonly stops: Pick<Store['stops'], 'list'>;
    readonly invitations: Pick<Store['invitations'], 'list'>;
    readonly placings: Pick<Store['placings'], 'counted'>;
    readonly snapshots: Pick<Store['snapshots'], 'byNumber'>;
    readonly responses: Pick<Store['responses'], 'countFlagged'>;
  };
  readonly catalogue: Catalogue;
  readonly municipalities: readonly Municipality[];
}

async function ofSnapshot(
  sources: FileSources,
  round: Round,
  { kind, number }: Extract<FileJob, { number: number }>,
): Promise<Uint8Array> {
  const { store, catalogue } = sources;
  const snapshot = await store.snapshots.byNumber(round.id, number);
  if (!snapshot)
    throw new RangeError(`makeFile requires a stored snapshot; missing: ${round.id} ${number}`);
  const priorities =
    snapshot.publication === 'held'
      ? withNotPublishedCaution(snapshot.priorities)
      : snapshot.priorities;
  switch (kind) {
    case 'draft-docx':
      return draftToDocx(snapshotDraft(sources, round, priorities), { priorities, catalogue });
    case 'draft-html':
      return strToU8(
        draftToHtml(snapshotDraft(sources, round, priorities), { priorities, catalogue }),
      );
    case 'briefing-docx':
    case 'briefing-html': {
      const { answers } = await store.responses.countFlagged(round.id, snapshot.upTo);
      const flagged = flaggedSentences(answers, priorities, round.smallestCell);
      const briefing = briefingDocument({ priorities, round, catalogue, flagged });
      return kind === 'briefing-docx' ? wordDocument(briefing) : strToU8(htmlDocument(briefing));
    }
  }
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
  if ('number' in job) return ofSnapshot(sources, round, job);
  const stored = await store.placings.counted(round.id, job.upTo);
  const stops = await stopsAndInvitations(store, round);
  const asked = await storedQuestionnaires(store.questionnaires);
  const content = roundContent(round, catalogue, stored, stops, asked);
  const { dialect } = job;
  if (job.kind === 'export') return zipDialoguePackage(writeDialoguePackage(content, { dialect }));
  return disclosedPackage(round, content, job);
}

function disclosedPackage(
  { title, municipality, example, smallestCell }: Round,
  content: PackageContent,
  { dialect, seed }: Extract<FileJob, { kind: 'disclosure' }>,
): Uint8Array {
  const masked = maskPackage(content, { smallestCell, seed });
  const readMe = disclosureReadMe({
    title,
    municipality: municipality.name,
    rows: masked.content.rows.length,
    coarsened: masked.coarsened,
    smallestCell,
    example,
  });
  return zipDialoguePackage({
    'LAS-MIG.txt': strToU8(`${BOM}${readMe}`),
    ...writeDialoguePackage(masked.content, { dialect }),
  });
}
