import type { DraftPledge } from '../../api/contract/draft.ts';
import { Facts } from '../components/Facts.tsx';

interface PledgeArticleProps {
  readonly pledge: DraftPledge;
}

/** A suggested pledge, in the form of the founding documents: Löfte, Syfte, Ansvar, and what is left to fill in. */
export function PledgeArticle({ pledge }: PledgeArticleProps) {
  const where = [
    ...(pledge.places.length > 0 ? [{ term: 'Platser', value: pledge.places.join(', ') }] : []),
    ...(pledge.timesOfDay.length > 0
      ? [{ term: 'Tider', value: pledge.timesOfDay.join(', ') }]
      : []),
  ];
  return (
    <article class="pledge">
      <h4>Löfte {pledge.number}</h4>
      <p class="pledge-text">{pledge.text}</p>
      <Facts
        facts={[
          { term: 'Syfte', value: pledge.purpose },
          { term: 'Ansvar', value: pledge.responsible.join(', ') },
          { term: 'Mål', value: pledge.target, about: pledge.targetKindLabel },
          { term: 'Så räknas det', value: pledge.countingRule },
          ...where,
          { term: 'Därför', value: pledge.because },
        ]}
      />
    </article>
  );
}
