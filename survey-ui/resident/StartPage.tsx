import type { ComponentChildren } from 'preact';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { Button } from '../components/Button.tsx';
import { HelpNumbers } from './HelpNumbers.tsx';
import { longDay, roundWord, word } from './words.ts';

interface StartPageProps {
  readonly round: SurveyRound;
  /** Signed answers so far; none when the browser keeps them itself. */
  readonly state: string | null;
  /** Begun before on this device: go on, or begin anew. */
  readonly draft?: boolean;
}

/** Who asks, why, what happens and when, and exactly what is stored: all before the first question. */
export function StartPage({ round, state, draft = false }: StartPageProps) {
  const said = (key: Parameters<typeof roundWord>[0]) => roundWord(key, round);
  return (
    <>
      <h1 tabIndex={-1}>{said('start.title')}</h1>
      <p class="lead">{said('start.lead')}</p>
      {round.example && <p>{said('start.example')}</p>}
      <form method="post" action={`/enkat/${round.id}`} class="flow">
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
      <p>{said('start.voluntary')}</p>
      <Part title={said('start.who.title')}>
        <p>{said('start.who')}</p>
      </Part>
      <Part title={said('start.next.title')}>
        <p>{said('start.next')}</p>
        <ResultDay round={round} />
        {round.closesOn !== null && (
          <p>{word('start.closes', { datum: longDay(round.closesOn) })}</p>
        )}
      </Part>
      <Part title={said('start.stored.title')}>
        <p>{said('start.stored')}</p>
        <p>{said('start.public')}</p>
        <p>{said('start.device')}</p>
      </Part>
      <HelpNumbers />
    </>
  );
}

/** When the result is published, as far as the round has promised a day. */
export function ResultDay({ round }: { readonly round: SurveyRound }) {
  return (
    <p>
      {round.resultOn === null
        ? word('start.resultOpen')
        : word('start.result', { datum: longDay(round.resultOn) })}
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
