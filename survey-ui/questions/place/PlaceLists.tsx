import { ANSWER_FIELD } from '../../../api/contract/questionnaire/apply.ts';
import type { Choosable } from '../../../api/contract/questionnaire/offer.ts';
import { RadioGroup } from '../../components/Choices.tsx';

interface PlaceListsProps {
  readonly groups: readonly { readonly label: string; readonly places: readonly Choosable[] }[];
  /** Heading of the places that lie in no area. */
  readonly elsewhere: string;
  readonly chosen: string | null;
  readonly onChoose?: ((code: string) => void) | undefined;
}

/**
 * The places by area. The areas fold, since all places at once would be several screens; a folded
 * area still sends its choice, and works without JavaScript.
 */
export function PlaceLists({ groups, elsewhere, chosen, onChoose }: PlaceListsProps) {
  return (
    <div class="place-areas">
      {groups.map(({ label, places }, index) => (
        <details key={label} class="place-area" open={places.some(({ code }) => code === chosen)}>
          <summary>
            <bdi>{label || elsewhere}</bdi> <span class="place-count">{places.length}</span>
          </summary>
          <RadioGroup
            name={ANSWER_FIELD}
            id={`place-${index + 1}`}
            legend={<span class="visually-hidden">{label || elsewhere}</span>}
            options={places.map(({ code, label: name }) => ({ value: code, label: name }))}
            selected={chosen}
            {...(onChoose && { onChange: onChoose })}
          />
        </details>
      ))}
    </div>
  );
}
