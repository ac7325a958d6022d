import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { ButtonLink } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import { HelpNumbers } from './HelpNumbers.tsx';
import { NextPerson } from './NextPerson.tsx';
import { PassOn } from './PassOn.tsx';
import { ReceiptCode } from './ReceiptCode.tsx';
import { ResultDay } from './StartPage.tsx';

interface ThanksPageProps {
  readonly round: SurveyRound;
  readonly words: Words;
  /** Whether the reader has sent answers: anybody can open the page's address. */
  readonly sent: boolean;
  /** `null` when it is too late to show it: it is never kept. */
  readonly receipt: string | null;
  /** The whole address of the enkät, to pass on. */
  readonly address: string;
  /** How the browser that held the answers is left; `null` when the server held them. */
  readonly device?: 'wiped' | 'not-wiped' | null;
}

/** After sending: the receipt, what happens next and when, how to tell others, and where to turn. */
export function ThanksPage({
  round,
  words,
  sent,
  receipt,
  address,
  device = null,
}: ThanksPageProps) {
  const { ofRound, say } = words;
  const shared = { round, words, inBrowser: device !== null };
  if (round.entry.trial !== null) return <TrialEnd round={round} words={words} />;
  return (
    <>
      <h1 tabIndex={-1}>{thanksTitle(round, words, sent)}</h1>
      <p class="lead">{say(sent ? 'thanks.lead' : 'thanks.unsure')}</p>
      {!sent && <AgainLink round={round} words={words} label="notice.again" />}
      {device !== null && <p>{say(device === 'wiped' ? 'thanks.wiped' : 'outbox.notWiped')}</p>}
      {round.example && <p>{ofRound('start.example', round)}</p>}
      {receipt === null && <p>{say('receipt.gone')}</p>}
      {receipt !== null && <ReceiptCode {...shared} code={receipt} />}
      <section class="survey-part flow">
        <h2>{ofRound('thanks.next.title', round)}</h2>
        <p>{ofRound('thanks.next', round)}</p>
        <ResultDay round={round} words={words} />
      </section>
      <PassOn {...shared} address={address} />
      <NextPerson {...shared} />
      <HelpNumbers words={words} />
    </>
  );
}

/** What the page is called: after practice nothing was sent, and who opens its address may not have sent anything. */
export function thanksTitle({ entry }: SurveyRound, { say }: Words, sure: boolean): string {
  if (entry.trial !== null) return say('trial.thanks.title');
  return say(sure ? 'thanks.title' : 'thanks.unsure.title');
}

interface AgainLinkProps extends Pick<ThanksPageProps, 'round' | 'words'> {
  readonly label: 'notice.again' | 'trial.again';
}

function AgainLink({ round, words: { say, language }, label }: AgainLinkProps) {
  return (
    <p>
      <ButtonLink variant="secondary" href={enkatAddress(round.entry.address, language.code)}>
        {say(label)}
      </ButtonLink>
    </p>
  );
}

/** After practice: nothing was sent, and one can begin again. */
function TrialEnd({ round, words }: Pick<ThanksPageProps, 'round' | 'words'>) {
  const { say } = words;
  return (
    <>
      <h1 tabIndex={-1}>{say('trial.thanks.title')}</h1>
      <p class="lead">{say('trial.thanks')}</p>
      <AgainLink round={round} words={words} label="trial.again" />
    </>
  );
}
