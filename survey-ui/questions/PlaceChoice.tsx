import { Component } from 'preact';
import { ANSWER_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { placeGroups } from '../../api/contract/questionnaire/options.ts';
import { optionText } from '../../api/contract/questionnaire/texts.ts';
import type { EnteredAnswer } from '../../api/contract/screens/survey.ts';
import { describedBy, HintAndError } from '../components/Field.tsx';
import { enteredFromFields } from './entered.ts';
import { finderNow, loadFinder } from './place/load-finder.ts';
import { OtherAnswers } from './place/OtherAnswers.tsx';
import type { PlaceFinder } from './place/PlaceFinder.tsx';
import { PlaceLists } from './place/PlaceLists.tsx';
import type { KindProps } from './Question.tsx';

interface Found {
  /** Absent on the server, without a script, and until it has come. */
  readonly Finder?: typeof PlaceFinder | undefined;
  /** What stood in the fields when it came. */
  readonly entered?: EnteredAnswer;
}

/** A place from a list, in own words, or none; with a script also by searching, what is near, and a map. */
export class PlaceChoice extends Component<KindProps, Found> {
  override state: Found = { Finder: finderNow() };
  private readonly tryAgain = () => void this.find();

  override componentDidMount() {
    window.addEventListener('online', this.tryAgain);
    this.tryAgain();
  }

  override componentWillUnmount() {
    window.removeEventListener('online', this.tryAgain);
  }

  private async find() {
    const Finder = await loadFinder();
    const group = document.querySelector(`#${ANSWER_FIELD}-group`);
    const form = group?.closest('form');
    if (!Finder || !form || this.state.Finder) return;
    // Nothing is exchanged under the hand of somebody who is choosing in the lists already.
    if (group?.querySelector('details[open], :is(input, summary):focus')) return;
    this.setState({ Finder, entered: enteredFromFields(new FormData(form)) });
  }

  override render() {
    const { way, step, language, entered: given, heading, hint, error, say } = this.props;
    const { Finder, entered = given } = this.state;
    const word = (code: string) => optionText(way, step, language, code);
    const chosen = entered.codes[0] ?? null;
    return (
      <fieldset
        id={`${ANSWER_FIELD}-group`}
        class={error ? 'field field-wrong' : 'field'}
        aria-describedby={describedBy(ANSWER_FIELD, { hint, error })}
      >
        <legend class="choice-legend">{heading}</legend>
        <HintAndError id={ANSWER_FIELD} hint={hint} error={error} />
        {Finder ? (
          <Finder offer={way.offer} words={{ say }} word={word} entered={entered} />
        ) : (
          <>
            <PlaceLists
              groups={placeGroups(way.offer)}
              elsewhere={word('elsewhere')}
              chosen={chosen}
            />
            <OtherAnswers word={word} chosen={chosen} ownPlace={entered.ownPlace} />
          </>
        )}
      </fieldset>
    );
  }
}
