import { Hono } from 'hono';
import { type Round, SNAPSHOT_MAKERS } from '../../contract/index.ts';
import type { SnapshotsView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { findRound } from '../../http/find-round.ts';
import { seesUnpublished } from '../../http/find-snapshot.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { requireRole } from '../../http/sessions.ts';
import { figuresInWords } from '../../report/publication/publication-words.ts';
import type { Account } from '../../store/interface/accounts.ts';
import { snapshotAddress, snapshotForm } from './frame.ts';
import { HELD, makeSnapshot, TOO_FEW } from './make-snapshot.ts';
import { pageFrame } from './page-frame.ts';
import { newestNumber, type VisibleSnapshot, visibleSnapshots } from './visible-snapshots.ts';

import { withdrawnSentence, withdrawnSinceCell } from './withdrawn-words.ts';
import { answersInWords, dayInWords } from './words.ts';

function messageOf(c: AppContext): string | null {
  const held = c.req.query(HELD) ?? '';
  if (/^\d{1,9}$/.test(held)) {
    return `Läge ${held} är framräknat men inte publicerat: det skiljer för lite från det som redan har visats. Samordnaren ser det. Försök igen när fler har svarat.`;
  }
  return c.req.query('fel') === TOO_FEW
    ? 'Det finns för få svar för att räkna fram ett läge. Vänta tills fler har svarat.'
    : null;
}

function accountOf(c: AppContext): Account {
  const account = c.get('account');
  if (account === null) throw new ProblemError('sign-in-required');
  return account;
}

async function snapshotsView(deps: Dependencies, c: AppContext, round: Round) {
  const account = accountOf(c);
  const [live, visible, newestMade, withdrawn, withdrawnSince] = await Promise.all([
    deps.store.responses.count(round.id),
    visibleSnapshots(deps, round.id, account),
    newestNumber(deps, round.id),
    deps.store.withdrawals.count(round.id),
    deps.store.withdrawals.countSince(round.id),
  ]);
  const newestFirst = visible.toSorted((a, b) => b.number - a.number);
  return {
    ...(await pageFrame(deps, { round, account }, 'lagen')),
    withdrawn: withdrawnSentence(withdrawn),
    live: `Just nu finns ${answersInWords(live)} i omgången.`,
    snapshots: newestFirst.map(({ number, madeOn, respondents, ...decided }) => ({
      number,
      href: snapshotAddress(round.id, number),
      madeOn: dayInWords(madeOn),
      respondents: answersInWords(respondents),
      publication: seesUnpublished(account) ? publicationCell(decided) : null,
      withdrawnSince: withdrawnSinceCell(withdrawnSince.get(number) ?? 0),
    })),
    makeSnapshot: snapshotForm(round, account, newestMade),
    message: messageOf(c),
  } satisfies SnapshotsView;
}

/** In the coordinator's list. */
function publicationCell({
  publication,
  heldBack,
}: Pick<VisibleSnapshot, 'publication' | 'heldBack'>): string {
  switch (publication) {
    case 'published':
      return 'Publicerat';
    case 'partly':
      return `Publicerat utan ${figuresInWords(heldBack)}`;
    case 'held':
      return 'Inte publicerat';
    default:
      return publication satisfies never;
  }
}

const WHAT_A_SNAPSHOT_IS =
  'När ett läge räknas fram rangordnas alla svar som finns då, och läget får ett nummer som beslut och dokument kan hänvisa till.';

/** A round without a snapshot says how many answers there are and what to do. */
async function nothingYet(deps: Dependencies, round: Round, view: SnapshotsView): Promise<string> {
  const { nothingYet: page } = deps.screens.council;
  if ((await deps.store.responses.count(round.id)) === 0) {
    return page({
      ...view,
      makeSnapshot: null,
      survey: { label: 'Öppna enkäten', href: `/enkat/${round.id}` },
      sentences: ['Ingen har svarat än.', WHAT_A_SNAPSHOT_IS],
    });
  }
  return page({
    ...view,
    survey: null,
    sentences: [
      view.live,
      ...(view.withdrawn ? [view.withdrawn] : []),
      WHAT_A_SNAPSHOT_IS,
      view.makeSnapshot === null
        ? 'Be samordnaren eller rådet att räkna fram det första läget.'
        : 'Räkna fram det första läget när ni vill se vad svaren säger.',
    ],
  });
}

/** Pages of a round that belong to no single snapshot. */
export function roundPages(deps: Dependencies) {
  const { screens } = deps;
  return new Hono<AppEnv>()
    .get('/:round', async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      const latest = (await visibleSnapshots(deps, round.id, accountOf(c))).at(-1);
      if (latest) return c.redirect(snapshotAddress(round.id, latest.number), 303);
      return c.html(await nothingYet(deps, round, await snapshotsView(deps, c, round)));
    })
    .get('/:round/lagen', async (c) => {
      const round = await findRound(deps, c.req.param('round'));
      const view = await snapshotsView(deps, c, round);
      return c.html(
        view.snapshots.length === 0
          ? await nothingYet(deps, round, view)
          : screens.council.snapshots(view),
      );
    })
    .post('/:round/lagen', requireRole(...SNAPSHOT_MAKERS), makeSnapshot(deps));
}
