import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import type { Words } from '../text/words.ts';

interface ResponsibleProps {
  readonly round: SurveyRound;
  readonly words: Words;
}

/** Who answers for the personal data, and where to turn with a question. */
export function Responsible({ round: { controller, contact }, words: { say } }: ResponsibleProps) {
  return (
    <>
      {controller !== null && <p>{say('start.controller', { vem: controller })}</p>}
      {contact !== null && (
        <p>
          {say('start.contact')} {contact.role}
          {contact.email && (
            <>
              , <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </>
          )}
          {contact.phone && (
            <>
              , <a href={`tel:${contact.phone.replace(/[^0-9+]/g, '')}`}>{contact.phone}</a>
            </>
          )}
        </p>
      )}
    </>
  );
}
