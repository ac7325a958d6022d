import type { ComponentChildren } from 'preact';
import { withdrawAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { AboutLinks } from '../components/AboutLinks.tsx';
import { ExampleNotice, Notice } from '../components/Notice.tsx';
import { Page } from '../components/Page.tsx';
import type { Words } from '../text/words.ts';
import { LanguageMenu } from './LanguageMenu.tsx';

interface SurveyFrameProps {
  readonly round: SurveyRound | null;
  readonly words: Words;
  /** The page has a form with the answers so far, which a change of language must not lose. */
  readonly form: boolean;
  /** What just went wrong outside the question. */
  /** Where a visitor arrives: all languages are in sight. */
  readonly arrival?: boolean;
  readonly status?: string | undefined;
  readonly children: ComponentChildren;
}

interface TrialProps {
  readonly trial: 'practice' | 'preview';
  readonly words: Words;
  /** Nobody who answers for the dialogue has read the texts of this language yet. */
  readonly unreviewed: boolean;
}

/** Stands on every page where nothing counts. */
function Trial({ trial, words: { say }, unreviewed }: TrialProps) {
  return (
    <div class="trial">
      <Notice kind="careful" title={say(`trial.${trial}.title`)}>
        <p>
          {say(`trial.${trial}`)}
          {unreviewed && ` ${say('language.unreviewed')}`}
        </p>
      </Notice>
    </div>
  );
}

/** How personal data are treated, accessibility, withdrawing; in the page's language. */
function About({ round, words: { say, language } }: Pick<SurveyFrameProps, 'round' | 'words'>) {
  return (
    <AboutLinks
      label={say('page.about')}
      privacy={say('page.privacy')}
      accessibility={say('page.accessibility')}
      withdraw={
        round && { href: withdrawAddress(round.id, language.code), text: say('page.withdraw') }
      }
    />
  );
}

/** The frame of every page of the enkät, the same from the server and in the browser. */
export function SurveyFrame({
  round,
  words,
  form,
  arrival = false,
  status,
  children,
}: SurveyFrameProps) {
  const { say, language, offered } = words;
  const unreviewed = offered.some(({ code, reviewed }) => code === language.code && !reviewed);
  return (
    <Page
      context={round?.municipality}
      home={round ? null : '/'}
      skip={say('page.skip')}
      footer={<About round={round} words={words} />}
      aside={<LanguageMenu words={words} form={form} spread={arrival} />}
      example={
        round?.example && (
          <ExampleNotice title={say('page.example.title')}>
            {say('page.example')}
            {unreviewed && ` ${say('language.unreviewed')}`}
          </ExampleNotice>
        )
      }
    >
      {round?.entry.trial && (
        <Trial trial={round.entry.trial} words={words} unreviewed={unreviewed} />
      )}
      <div role="status">{status && <Notice kind="careful">{status}</Notice>}</div>
      <div class="flow">{children}</div>
    </Page>
  );
}
