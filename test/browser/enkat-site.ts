/** A site with an open round of its own in Kungsbacka, empty, for a browser to answer at. */
import type { Round } from '../../api/contract/index.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { kungsbacka } from '../../seed/municipalities/kungsbacka/municipality.ts';
import { aRound } from '../support/fixture-round.ts';
import { runningSite } from './running-site.ts';

export async function enkatSite(changes: Partial<Round> = {}, now?: () => Date) {
  const site = await runningSite(now && { now });
  const round = kungsbackaRound(changes);
  await site.store.rounds.insert(round);
  return { ...site, round, url: `${site.address}/enkat/${round.id}` };
}

/** An open round with Kungsbacka's places. */
export function kungsbackaRound(changes: Partial<Round> = {}): Round {
  return aRound({
    id: 'kungsbacka-prov',
    title: 'Kungsbacka, exempeldata',
    municipality: { code: kungsbacka.code, name: kungsbacka.name },
    opensOn: '2020-01-01',
    resultOn: '2030-06-01',
    areas: [...kungsbacka.areas],
    places: kungsbacka.places.map((place) => ({ ...place, aliases: [...place.aliases] })),
    themes: catalogue.themes.filter(({ offered }) => offered).map(({ code }) => code),
    ...changes,
  });
}
