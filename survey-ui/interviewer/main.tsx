/** The script of the tablet: puts the app into the page, and has it kept for when there is no network. */
import { render } from 'preact';
import { App } from './app/App.tsx';
import { InsecurePage, secureAddress } from './InsecurePage.tsx';
import { watchInstall } from './install/install-state.ts';
import { registerWorker } from './install/register-worker.ts';

const root = document.getElementById('app');
if (root) start(root);

function start(into: HTMLElement) {
  into.replaceChildren();
  if (window.isSecureContext) {
    render(<App install={watchInstall()} worker={registerWorker()} />, into);
  } else {
    render(<InsecurePage address={secureAddress(location)} />, into);
  }
}
