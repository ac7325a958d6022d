/** Tokens that are needed outside a stylesheet: by the manifest, the frame of the window and the icons. */
export const PAPER = '#fbfaf6';
export const PAPER_DARK = '#12191b';
export const ACCENT = '#0a5a63';
