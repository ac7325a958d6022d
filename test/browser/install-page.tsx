/** Runs in the browser: shows a test the help with installing, as the browser's state comes to be. */
import { render } from 'preact';
import { InstallHelp } from '../../survey-ui/interviewer/install/InstallHelp.tsx';
import { watchInstall } from '../../survey-ui/interviewer/install/install-state.ts';
import { storageState } from '../../survey-ui/interviewer/install/storage-state.ts';

declare global {
  interface Window {
    storageState: typeof storageState;
  }
}

window.storageState = storageState;
const install = watchInstall();
const show = () => render(<InstallHelp state={install.get()} />, document.body);
install.subscribe(show);
show();
