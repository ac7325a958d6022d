import type { ComponentChildren } from 'preact';
import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { Button } from '../components/Button.tsx';
import type { WordKey, Words } from '../text/words.ts';
import { Entry } from './Entry.tsx';
import { HelpNumbers } from './HelpNumbers.tsx';
import { Responsible } from './Responsible.tsx';
import { STEP_FORM } from './step-form.ts';

interface StartPageProps {
  readonly round: SurveyRound;
  readonly words: Words;
  /** Signed answers so far; none when the browser keeps them itself. */
  readonly state: string | null;
  /** Begun before on this device: go on, or begin anew. */
  readonly draft?: boolean;
}

/** Who asks, why, what happens and when, and exactly what is stored: all before the first question. */
export function StartPage({ round, words, state, draft = false }: StartPageProps) {
  const said = (key: WordKey) => words.ofRound(key, round);
  return (
    <>
      {round.logo && <img class="start-logo" src={round.logo.src} alt={round.logo.alt} />}
      <h1 tabIndex={-1}>{said('start.title')}</h1>
      <p class="lead">{said('start.lead')}</p>
      {round.example && <p>{said('start.example')}</p>}
      <Entry round={round} words={words} />
      <form
        method="post"
        action={enkatAddress(round.entry.address, words.language.code)}
        class="flow"
        id={STEP_FORM}
      >
        {state !== null && <input type="hidden" name="state" value={state} />}
        {draft && <p role="status">{said('start.draft')}</p>}
        <div class="actions">
          <Button name="go" value={draft ? 'resume' : 'begin'}>
            {said(draft ? 'start.resume' : 'start.begin')}
          </Button>
          {draft && (
            <Button variant="quiet" name="go" value="over">
              {said('start.over')}
            </Button>
          )}
        </div>
      </form>
      {round.entry.mode === 'web' && <p>{said('start.voluntary')}</p>}
      <Part title={said('start.who.title')}>
        <p>{said('start.who')}</p>
        <Responsible round={round} words={words} />
      </Part>
      <Part title={said('start.next.title')}>
        <p>{said('start.next')}</p>
        <ResultDay round={round} words={words} />
        {round.closesOn !== null && (
          <p>{words.say('start.closes', { datum: words.day(round.closesOn) })}</p>
        )}
      </Part>
      <Part title={said('start.stored.title')}>
        <p>{said('start.stored')}</p>
        <p>{said('start.public')}</p>
        <p>{said('start.device')}</p>
      </Part>
      <HelpNumbers words={words} />
    </>
  );
}

/** When the result is published, as far as the round has promised a day. */
export function ResultDay({ round, words }: Pick<StartPageProps, 'round' | 'words'>) {
  return (
    <p>
      {round.resultOn === null
        ? words.say('start.resultOpen')
        : words.say('start.result', { datum: words.day(round.resultOn) })}
    </p>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="survey-part flow">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
