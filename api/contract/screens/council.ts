export type CouncilScreens = Record<never, never>;
