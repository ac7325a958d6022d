/** What the coordinator is told of a snapshot that is not published, and what can be done. */
import type { Round } from '../../contract/index.ts';
import type { UnpublishedNote } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import { figuresInWords, leastChange } from '../../report/publication/publication-words.ts';
import type { Snapshot } from '../../store/interface/snapshots.ts';
import { publicationChoice } from '../publication/publish-snapshot.ts';
import { snapshotAddress } from './frame.ts';

const WHY =
  'Den som jämför två lägen kan räkna ut vad de få som svarade däremellan sa. Därför ser bara samordnaren läget.';
const WAIT = 'Vänta tills fler har svarat, och räkna då fram ett nytt läge.';

/** `null` for a snapshot that is published. */
export async function unpublishedNote(
  deps: Pick<Dependencies, 'store' | 'now' | 'judgeSnapshot'>,
  { id: round, smallestCell }: Round,
  { number, publication }: Snapshot,
): Promise<UnpublishedNote | null> {
  if (publication !== 'held') return null;
  const choice = await publicationChoice(deps, round, number);
  if (choice === null) {
    return {
      title: 'Inte publicerat',
      sentences: ['Ett nyare läge är publicerat. Då går det här inte att publicera.', WHY],
      publish: null,
    };
  }
  const { outcome, moved, heldBack, partly, since } = choice;
  const action = `${snapshotAddress(round, number)}/publicering`;
  if (outcome === 'published') {
    return {
      title: 'Inte publicerat',
      sentences: ['Läget har inte prövats färdigt. Det går att publicera som det är.'],
      publish: { action, label: 'Publicera läget', about: 'Alla som loggar in ser det då.' },
    };
  }
  return {
    title: `Inte publicerat: ${figuresInWords(moved)} har ändrats med färre än ${leastChange(smallestCell)}`,
    sentences: [
      `Läget jämförs med det senast publicerade, läge ${since}, och med de siffror som har visats före det. ${WHY}`,
      partly === null
        ? `För mycket skulle fattas om det publicerades utan dem. ${WAIT}`
        : `${WAIT} Eller publicera det utan ${figuresInWords(heldBack)}: de som har ändrats för lite, och de som annars skulle avslöja dem.`,
    ],
    publish: partly && {
      action,
      label: `Publicera utan ${figuresInWords(heldBack)}`,
      about: 'Det går inte att ångra. Det som hålls inne visas igen när det har ändrats nog.',
    },
  };
}
