import type { Examples } from '../../components/example.ts';
import { InstallHelp } from './InstallHelp.tsx';

export const installHelpExamples: Examples = {
  'the browser can ask': (
    <InstallHelp
      level={3}
      state={{ where: 'browser', platform: 'android-chrome', install: () => undefined }}
    />
  ),
  'in steps, on an iPad': (
    <InstallHelp level={3} state={{ where: 'browser', platform: 'ios-safari', install: null }} />
  ),
  'in steps, in Samsung Internet': (
    <InstallHelp
      level={3}
      state={{ where: 'browser', platform: 'android-samsung', install: null }}
    />
  ),
  'a browser that cannot': (
    <InstallHelp level={3} state={{ where: 'browser', platform: 'other', install: null }} />
  ),
  'installed just now': (
    <InstallHelp level={3} state={{ where: 'beside', platform: 'android-chrome', install: null }} />
  ),
  installed: (
    <InstallHelp level={3} state={{ where: 'app', platform: 'ios-safari', install: null }} />
  ),
};
