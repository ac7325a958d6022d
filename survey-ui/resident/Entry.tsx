import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { Notice } from '../components/Notice.tsx';
import type { Words } from '../text/words.ts';

interface EntryProps {
  readonly round: SurveyRound;
  readonly words: Words;
}

/** How one came to the enkät, when that is stored with the answers; nothing for those who came by themselves. */
export function Entry({ round: { entry }, words: { say } }: EntryProps) {
  const { invitation, mode, unknownCode } = entry;
  if (unknownCode !== null) {
    return (
      <Notice kind="careful">
        <p>{say('start.unknownCode', { kod: unknownCode })}</p>
      </Notice>
    );
  }
  if (!invitation) return null;
  if (mode === 'web') return <p>{say('start.invited', { plats: invitation.venue })}</p>;
  return (
    <Notice title={say('start.class.title', { klass: invitation.venue })}>
      <p>{say('start.class')}</p>
    </Notice>
  );
}
