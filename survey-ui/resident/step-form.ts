/** Id of the form with the answers so far, for buttons that stand outside it. */
export const STEP_FORM = 'steg';
