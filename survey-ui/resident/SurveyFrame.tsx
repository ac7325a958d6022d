import type { ComponentChildren } from 'preact';
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
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
  readonly status?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every page of the enkät, the same from the server and in the browser. */
export function SurveyFrame({ round, words, form, status, children }: SurveyFrameProps) {
  const { say, language, offered } = words;
  const unreviewed = offered.some(({ code, reviewed }) => code === language.code && !reviewed);
  return (
    <Page
      context={round?.municipality}
      home={round ? null : '/'}
      skip={say('page.skip')}
      aside={<LanguageMenu words={words} form={form} />}
      example={
        round?.example && (
          <ExampleNotice title={say('page.example.title')}>
            {say('page.example')}
            {unreviewed && ` ${say('language.unreviewed')}`}
          </ExampleNotice>
        )
      }
    >
      <div role="status">{status && <Notice kind="careful">{status}</Notice>}</div>
      <div class="flow">{children}</div>
    </Page>
  );
}
