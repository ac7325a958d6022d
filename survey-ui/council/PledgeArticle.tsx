import type { DraftPledge } from '../../api/contract/draft.ts';
import { Facts } from '../components/Facts.tsx';
import { keepRanges } from '../components/keep-ranges.ts';

interface PledgeArticleProps {
  readonly pledge: DraftPledge;
}

/** Where or when, unless the pledge's own words or its target already say it. */
function unsaid(term: string, names: readonly string[], { text, target }: DraftPledge) {
  const said = `${text} ${target}`.toLocaleLowerCase('sv');
  return names.every((name) => said.includes(name.toLocaleLowerCase('sv')))
    ? []
    : [{ term, value: keepRanges(names.join(', ')) }];
}

/** A suggested pledge, in the form of the founding documents: Löfte, Syfte, Ansvar, and what is left to fill in. */
export function PledgeArticle({ pledge }: PledgeArticleProps) {
  return (
    <article class="pledge">
      <h4>Löfte {pledge.number}</h4>
      <p class="pledge-text">{keepRanges(pledge.text)}</p>
      <Facts
        facts={[
          { term: 'Syfte', value: pledge.purpose },
          { term: 'Ansvar', value: pledge.responsible.join(', ') },
          { term: 'Mål', value: keepRanges(pledge.target), about: pledge.targetKindLabel },
          { term: 'Så räknas det', value: pledge.countingRule },
          ...unsaid('Platser', pledge.places, pledge),
          ...unsaid('Tider', pledge.timesOfDay, pledge),
          { term: 'Därför', value: keepRanges(pledge.because) },
        ]}
      />
    </article>
  );
}
