import type { InputEventHandler } from 'preact';
import { ANSWER_FIELD, OWN_PLACE_FIELD } from '../../../api/contract/questionnaire/apply.ts';
import {
  DONT_KNOW,
  NO_PLACE,
  OTHER_PLACE,
} from '../../../api/contract/questionnaire/questionnaire.ts';
import { RadioGroup } from '../../components/Choices.tsx';
import { TextInput } from '../../components/Field.tsx';

interface OtherAnswersProps {
  /** The wording of the question for a code. */
  readonly word: (code: string) => string;
  readonly chosen: string | null;
  readonly ownPlace: string;
  readonly onChoose?: ((code: string) => void) | undefined;
  readonly onOwnPlace?: InputEventHandler<HTMLInputElement>;
}

/** What can be answered when no place of the list fits: own words, no place, don't know. */
export function OtherAnswers(props: OtherAnswersProps) {
  const { word, chosen, ownPlace, onChoose, onOwnPlace } = props;
  const option = (code: string) => ({ value: code, label: word(code) });
  const shared = {
    name: ANSWER_FIELD,
    legend: <span class="visually-hidden">{word('or')}</span>,
    selected: chosen,
    ...(onChoose && { onChange: onChoose }),
  };
  return (
    <>
      <RadioGroup {...shared} options={[option(OTHER_PLACE)]}>
        <div class="own-place">
          <TextInput
            name={OWN_PLACE_FIELD}
            label={word('own-place')}
            hint={word('own-place-hint')}
            value={ownPlace}
            {...(onOwnPlace && { onInput: onOwnPlace })}
          />
        </div>
      </RadioGroup>
      <RadioGroup {...shared} id="no-place" options={[NO_PLACE, DONT_KNOW].map(option)} />
    </>
  );
}
