import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import { STEP_FORM } from './step-form.ts';

interface NextPersonProps {
  readonly round: SurveyRound;
  readonly words: Words;
  readonly inBrowser: boolean;
}

/** Begins anew on a phone that several share: with a script, this page can't be gone back to. */
export function NextPerson({ round, words, inBrowser }: NextPersonProps) {
  const { say, language } = words;
  const start = enkatAddress(round.entry.address, language.code);
  return (
    <section class="survey-part flow no-print">
      <h2>{say('again.title')}</h2>
      <p>{say('again.about')}</p>
      {inBrowser ? (
        <form method="post" action={start} id={STEP_FORM}>
          <Button variant="secondary" name="go" value="next-person">
            {say('again.start')}
          </Button>
        </form>
      ) : (
        <p>
          <ButtonLink variant="secondary" href={start}>
            {say('again.start')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
