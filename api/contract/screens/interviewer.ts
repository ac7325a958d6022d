/** The tablet app, as far as it is sent by the server: the same for everybody, and nothing of a round. */
export interface InterviewerScreens {
  /** `/intervju`: the page that the app puts itself into. Kept on the tablet, byte for byte. */
  shell(): string;
  /** `/intervju/manifest.webmanifest`: what the app is called and looks like once installed, as JSON. */
  manifest(): string;
}

/** An icon of the installed app. */
export interface AppIcon {
  readonly src: string;
  /** `192x192`, or `any` for a drawing. */
  readonly sizes: string;
  readonly type: 'image/png' | 'image/svg+xml';
  /** `maskable` may be cut to a circle. */
  readonly purpose: 'any' | 'maskable';
}
