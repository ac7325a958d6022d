import { ANSWER_FIELD, OWN_PLACE_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { placeGroups } from '../../api/contract/questionnaire/options.ts';
import {
  DONT_KNOW,
  NO_PLACE,
  OTHER_PLACE,
} from '../../api/contract/questionnaire/questionnaire.ts';
import { optionText } from '../../api/contract/questionnaire/texts.ts';
import { RadioGroup } from '../components/Choices.tsx';
import { describedBy, HintAndError, TextInput } from '../components/Field.tsx';
import type { KindProps } from './Question.tsx';

/**
 * A place from a list by area, in own words, or none. The areas fold, since all places at once
 * would be several screens; a folded area still sends its choice, and works without JavaScript.
 */
export function PlaceChoice(props: KindProps) {
  const { way, step, language, entered, heading, hint, error } = props;
  const chosen = entered.codes[0] ?? null;
  const worded = (code: string) => ({ value: code, label: optionText(way, step, language, code) });
  return (
    <fieldset
      id={`${ANSWER_FIELD}-group`}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(ANSWER_FIELD, { hint, error })}
    >
      <legend class="choice-legend">{heading}</legend>
      <HintAndError id={ANSWER_FIELD} hint={hint} error={error} />
      <div class="place-areas">
        {placeGroups(way.offer).map(({ label, places }, index) => (
          <details key={label} class="place-area" open={places.some(({ code }) => code === chosen)}>
            <summary>
              {label || worded('elsewhere').label}
              <span class="place-count">{places.length}</span>
            </summary>
            <RadioGroup
              name={ANSWER_FIELD}
              id={`place-${index + 1}`}
              legend={<span class="visually-hidden">{label}</span>}
              options={places.map(({ code, label: name }) => ({ value: code, label: name }))}
              selected={chosen}
            />
          </details>
        ))}
      </div>
      <RadioGroup
        name={ANSWER_FIELD}
        legend={<span class="visually-hidden">{optionText(way, step, language, 'or')}</span>}
        options={[worded(OTHER_PLACE)]}
        selected={chosen}
      >
        <div class="own-place">
          <TextInput
            name={OWN_PLACE_FIELD}
            label={optionText(way, step, language, 'own-place')}
            hint={optionText(way, step, language, 'own-place-hint')}
            value={entered.ownPlace}
          />
        </div>
      </RadioGroup>
      <RadioGroup
        name={ANSWER_FIELD}
        id="no-place"
        legend={<span class="visually-hidden">{optionText(way, step, language, 'or')}</span>}
        options={[NO_PLACE, DONT_KNOW].map(worded)}
        selected={chosen}
      />
    </fieldset>
  );
}
