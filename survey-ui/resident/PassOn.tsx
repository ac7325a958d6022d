import { Button } from '../components/Button.tsx';
import { CopyButton } from '../components/CopyButton.tsx';
import type { Words } from '../text/words.ts';

interface PassOnProps {
  readonly words: Words;
  /** The whole address of the enkät, without any invitation: it belongs to where it hangs. */
  readonly address: string;
  readonly inBrowser: boolean;
}

/** The enkät's address for others: a link that can be read, copied or shared. */
export function PassOn({ words: { say }, address, inBrowser }: PassOnProps) {
  /** Somebody who closes the list of receivers has changed their mind, and that is all. */
  const share = () => navigator.share({ url: address }).catch(() => undefined);
  return (
    <section class="survey-part flow">
      <h2>{say('share.title')}</h2>
      <p>{say('share.about')}</p>
      <p>
        <a href={address} class="address" dir="ltr">
          {address.replace(/^https?:\/\//, '')}
        </a>
      </p>
      {inBrowser && (
        <div class="actions no-print">
          {'share' in navigator && (
            <Button variant="secondary" type="button" onClick={share}>
              {say('share.share')}
            </Button>
          )}
          <CopyButton
            text={address}
            label={say('share.copy')}
            done={say('share.copied')}
            failed={say('receipt.notCopied')}
          />
        </div>
      )}
    </section>
  );
}
