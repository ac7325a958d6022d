import type { Round } from '../../contract/index.ts';
import type { RoundsView } from '../../contract/screens/council.ts';
import { stockholmDay } from '../../contract/stockholm-day.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Account } from '../../store/interface/accounts.ts';
import type { Store } from '../../store/store.ts';
import { councilFrame, roundAddress } from './frame.ts';
import { stageInWords } from './round/round-life-view.ts';
import { visibleSnapshots } from './visible-snapshots.ts';
import { answersInWords, dayInWords } from './words.ts';

async function noteOf(store: Store, round: Round, account: Account): Promise<string> {
  const [count, visible] = await Promise.all([
    store.responses.count(round.id),
    visibleSnapshots({ store }, round.id, account),
  ]);
  const latest = visible.at(-1);
  const snapshot = latest
    ? `läge ${latest.number} från ${dayInWords(latest.madeOn)}`
    : 'inget läge framräknat än';
  return `${answersInWords(count)} · ${snapshot}`;
}

/** The rounds, each with how far it has come. */
export async function roundsView(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  account: Account,
): Promise<RoundsView> {
  const rounds = await store.rounds.list();
  const today = stockholmDay(now());
  return {
    ...councilFrame(account),
    create: account.role === 'coordinator' ? '/radet/omgangar/ny' : null,
    rounds: await Promise.all(
      rounds.map(async (round) => ({
        href: roundAddress(round.id),
        title: round.title,
        about: `${round.municipality.name}. ${stageInWords(round, today)}`,
        note: await noteOf(store, round, account),
        example: round.example,
      })),
    ),
  };
}
