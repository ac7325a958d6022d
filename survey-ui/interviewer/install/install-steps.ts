import type { Platform } from './platform.ts';

export interface InstallSteps {
  /** The browser, as its users call it. */
  readonly browser: string;
  /** In order. None where the browser cannot install. */
  readonly steps: readonly string[];
  /** What else one has to know. */
  readonly note?: string;
}

const OWN_STORAGE =
  'Gör det här först, innan du skriver koden. Den installerade appen har ett eget minne: en kod som du skriver i webbläsaren gäller inte i appen. Öppna sedan den installerade appen och skriv koden där.';

/** What to press, in the words that stand on the buttons. */
export const INSTALL_STEPS: Readonly<Record<Platform, InstallSteps>> = {
  'android-chrome': {
    browser: 'Chrome på Android',
    steps: [
      'Tryck på de tre punkterna uppe till höger.',
      'Välj ”Lägg till på startskärmen” och sedan ”Installera”.',
      'Öppna appen ”Intervju” från startskärmen.',
    ],
  },
  'android-samsung': {
    browser: 'Samsung Internet',
    steps: [
      'Tryck på menyn med tre streck nere till höger.',
      'Välj ”Lägg till sida på” och sedan ”Startskärm”.',
      'Öppna appen ”Intervju” från startskärmen.',
    ],
  },
  'android-firefox': {
    browser: 'Firefox på Android',
    steps: [
      'Tryck på de tre punkterna.',
      'Välj ”Installera” eller ”Lägg till på startskärmen”.',
      'Öppna appen ”Intervju” från startskärmen.',
    ],
  },
  'ios-safari': {
    browser: 'Safari på iPad och iPhone',
    steps: [
      'Tryck på Dela: rutan med en pil uppåt.',
      'Välj ”Lägg till på hemskärmen” och sedan ”Lägg till”.',
      'Öppna appen ”Intervju” från hemskärmen.',
    ],
    note: OWN_STORAGE,
  },
  'ios-other': {
    browser: 'en annan webbläsare än Safari på iPad och iPhone',
    steps: [
      'Öppna den här adressen i Safari.',
      'Tryck på Dela: rutan med en pil uppåt.',
      'Välj ”Lägg till på hemskärmen” och sedan ”Lägg till”.',
      'Öppna appen ”Intervju” från hemskärmen.',
    ],
    note: OWN_STORAGE,
  },
  'mac-safari': {
    browser: 'Safari på Mac',
    steps: [
      'Välj ”Arkiv” i menyn och sedan ”Lägg till i Dock”.',
      'Öppna appen ”Intervju” från Dock.',
    ],
    note: OWN_STORAGE,
  },
  'desktop-chrome': {
    browser: 'Chrome på dator',
    steps: [
      'Tryck på installera längst till höger i adressfältet: en skärm med en pil nedåt.',
      'Finns den inte där: öppna menyn med tre punkter, välj ”Casta, spara och dela” och sedan ”Installera sidan som app”.',
      'Välj ”Installera”. Appen öppnas i ett eget fönster.',
    ],
  },
  'desktop-edge': {
    browser: 'Edge på dator',
    steps: [
      'Tryck på de tre punkterna uppe till höger.',
      'Välj ”Fler verktyg”, ”Appar” och sedan ”Installera den här webbplatsen som en app”.',
      'Välj ”Installera”. Appen öppnas i ett eget fönster.',
    ],
  },
  other: {
    browser: 'den här webbläsaren',
    steps: [],
    note: 'Den här webbläsaren kan kanske inte installera appar. Appen fungerar ändå, också utan nät. På Android, ChromeOS och Windows går det säkrast med Chrome eller Edge, på iPad med Safari.',
  },
};
