/** Runs in the browser: the interview with the kit and the draft that a test puts into the page. */
import { render } from 'preact';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import type { Draft } from '../../survey-ui/interviewer/interview/draft.ts';
import { InterviewPage } from '../../survey-ui/interviewer/interview/InterviewPage.tsx';
import '../../survey-ui/styles/tablet.css';

declare global {
  interface Window {
    kit: Kit;
    draft: Draft;
    placesFirst: readonly string[];
    /** What the page told its app besides changes, oldest first. */
    told: string[];
  }
}

window.told = [];
const tell = (what: string) => {
  window.told.push(what);
};

function show() {
  render(
    <InterviewPage
      kit={window.kit}
      draft={window.draft}
      placesFirst={window.placesFirst}
      now={Date.now}
      onChange={(draft) => {
        window.draft = draft;
        show();
      }}
      onFinish={() => tell('finish')}
      onAbandon={(keep) => tell(keep ? 'keep' : 'throw away')}
      onTurned={(turned) => tell(turned ? 'turned' : 'back')}
    />,
    document.body,
  );
}

show();
