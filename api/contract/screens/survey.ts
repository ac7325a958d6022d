export type SurveyScreens = Record<never, never>;
