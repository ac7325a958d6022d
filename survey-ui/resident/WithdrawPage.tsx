import { enkatAddress, withdrawAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import type { WithdrawProblem, WithdrawStage } from '../../api/contract/screens/survey-withdraw.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { TextInput } from '../components/Field.tsx';
import type { Words } from '../text/words.ts';
import { Responsible } from './Responsible.tsx';

interface WithdrawPageProps {
  readonly round: SurveyRound;
  readonly words: Words;
  readonly stage: WithdrawStage;
}

/** Takes answers back with their receipt code: the code, what will happen, done. */
export function WithdrawPage({ stage, ...shared }: WithdrawPageProps) {
  switch (stage.at) {
    case 'ask':
      return <Ask {...shared} stage={stage} />;
    case 'confirm':
      return <Confirm {...shared} stage={stage} />;
    case 'done':
    case 'already':
    case 'disposed':
      return <Done {...shared} at={stage.at} />;
  }
}

/** What the page is called; an error comes first. */
export function withdrawTitle(stage: WithdrawStage, { say }: Words): string {
  switch (stage.at) {
    case 'ask':
      return `${stage.problem ? say('question.error') : ''}${say('withdraw.title')}`;
    case 'confirm':
      return say('withdraw.confirm.title');
    case 'done':
      return say('withdraw.done.title');
    case 'already':
    case 'disposed':
      return say(`withdraw.${stage.at}.title`);
  }
}

type At<Name extends WithdrawStage['at']> = Omit<WithdrawPageProps, 'stage'> & {
  readonly stage: Extract<WithdrawStage, { at: Name }>;
};

function problemWords(problem: WithdrawProblem, { say }: Words): string {
  return problem.code === 'wait'
    ? say('withdraw.wait', { sekunder: problem.seconds })
    : say(`withdraw.${problem.code}`);
}

function Ask({ round, words, stage: { code, problem } }: At<'ask'>) {
  const { say, language } = words;
  const message = problem && problemWords(problem, words);
  return (
    <>
      {message && (
        <ErrorSummary title={say('question.errorTitle')} errors={[{ message, href: '#kod' }]} />
      )}
      <h1>{say('withdraw.title')}</h1>
      <p class="lead">{say('withdraw.lead')}</p>
      <form
        method="post"
        action={withdrawAddress(round.id, language.code)}
        class="flow"
        data-leaves=""
      >
        <TextInput
          name="kod"
          label={say('withdraw.code')}
          hint={say('withdraw.hint')}
          value={code}
          autocomplete="off"
          autocapitalize="off"
          maxLength={40}
          {...(message && {
            error: (
              <>
                <span class="visually-hidden">{say('question.error')}</span>
                {message}
              </>
            ),
          })}
        />
        <div class="actions">
          <Button name="go" value="check">
            {say('withdraw.continue')}
          </Button>
        </div>
      </form>
      <section class="survey-part flow">
        <h2>{say('withdraw.lost.title')}</h2>
        <p>{say('withdraw.lost')}</p>
        <Responsible round={round} words={words} />
      </section>
    </>
  );
}

function Confirm({ round, words, stage: { code, counted, published } }: At<'confirm'>) {
  const { say, language } = words;
  return (
    <>
      <h1>{say('withdraw.confirm.title')}</h1>
      <p>{say('withdraw.confirm.found')}</p>
      <p>{say('withdraw.confirm.what')}</p>
      <ul>
        <li>{say('withdraw.confirm.erased')}</li>
        <li>{say(counted ? 'withdraw.confirm.counted' : 'withdraw.confirm.notCounted')}</li>
        {published && <li>{say('withdraw.confirm.published')}</li>}
        <li>{say('withdraw.confirm.left')}</li>
      </ul>
      <form method="post" action={withdrawAddress(round.id, language.code)} data-leaves="">
        <input type="hidden" name="kod" value={code} />
        <div class="actions">
          <Button name="go" value="erase">
            {say('withdraw.confirm.do')}
          </Button>
          <ButtonLink variant="quiet" href={enkatAddress(round.entry.address, language.code)}>
            {say('withdraw.confirm.keep')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

interface DoneProps extends Omit<WithdrawPageProps, 'stage'> {
  readonly at: 'done' | 'already' | 'disposed';
}

function Done({ round, words: { say, language }, at }: DoneProps) {
  return (
    <>
      <h1>{say(`withdraw.${at}.title`)}</h1>
      <p class="lead">{say(`withdraw.${at}`)}</p>
      <p>
        <ButtonLink variant="secondary" href={enkatAddress(round.entry.address, language.code)}>
          {say('notice.again')}
        </ButtonLink>
      </p>
    </>
  );
}
