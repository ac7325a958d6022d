import { withdrawAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { Button } from '../components/Button.tsx';
import { CopyButton } from '../components/CopyButton.tsx';
import type { Words } from '../text/words.ts';

interface ReceiptCodeProps {
  readonly round: SurveyRound;
  readonly words: Words;
  readonly code: string;
  /** A script runs: the code can be copied and the page printed by a press. */
  readonly inBrowser: boolean;
}

/** The code with which the answers can be withdrawn, large enough to write down, and what it is for. */
export function ReceiptCode({ round, words, code, inBrowser }: ReceiptCodeProps) {
  const { say, language } = words;
  return (
    <section class="receipt flow" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{say('receipt.title')}</h2>
      <p class="receipt-code" dir="ltr" translate={false}>
        {code}
      </p>
      <p>{say('receipt.about')}</p>
      {inBrowser && (
        <div class="actions">
          <CopyButton
            text={code}
            label={say('receipt.copy')}
            done={say('receipt.copied')}
            failed={say('receipt.notCopied')}
          />
          <Button variant="quiet" type="button" onClick={() => window.print()}>
            {say('receipt.print')}
          </Button>
        </div>
      )}
      <form method="post" action={withdrawAddress(round.id, language.code)} data-leaves="">
        <input type="hidden" name="kod" value={code} />
        <Button variant="quiet" name="go" value="check">
          {say('receipt.withdraw')}
        </Button>
      </form>
    </section>
  );
}
