import type { CategoryColumn, RankOptions, SurveyDesign } from './dialogue.ts';

/**
 * Refuses a survey or options that no ranking can be made from.
 *
 * @throws RangeError that names the column or option
 */
export function checkInput(design: SurveyDesign, options: RankOptions): void {
  const { respondents } = design;
  if (!Number.isInteger(respondents) || respondents < 1) {
    throw new RangeError('rankDialogue requires at least one respondent');
  }
  const lengths: Record<string, number> = {
    baseWeight: design.baseWeight.length,
    flagged: design.flagged.length,
    stratum: design.stratum.codes.length,
    psu: design.psu.codes.length,
  };
  checkCodes('stratum', design.stratum);
  checkCodes('psu', design.psu);
  for (const [name, column] of Object.entries(design.variables)) {
    lengths[name] = column.codes.length;
    checkCodes(name, column);
  }
  for (const [name, length] of Object.entries(lengths)) {
    if (length !== respondents) {
      throw new RangeError(
        `rankDialogue requires one value a respondent; ${name} has ${length} of ${respondents}`,
      );
    }
  }
  for (const [i, weight] of design.baseWeight.entries()) {
    if (!(weight >= 0) || weight === Number.POSITIVE_INFINITY) {
      throw new RangeError(
        `rankDialogue requires base weights of zero or more; row ${i}: ${weight}`,
      );
    }
  }
  if (!design.baseWeight.some((weight) => weight > 0)) {
    throw new RangeError('rankDialogue requires at least one base weight above zero');
  }
  checkOptions(options);
}

function checkCodes(name: string, { codes, categories }: CategoryColumn): void {
  for (const code of codes) {
    if (code < -1 || code >= categories.length) {
      throw new RangeError(`rankDialogue requires codes of known categories; ${name}: ${code}`);
    }
  }
}

function checkOptions({ top, replicates, seed }: RankOptions): void {
  if (!Number.isInteger(top) || top < 1) {
    throw new RangeError(`rankDialogue requires top to be a whole number from 1; got: ${top}`);
  }
  if (!Number.isInteger(replicates) || replicates < 2) {
    throw new RangeError(`rankDialogue requires at least two replicates; got: ${replicates}`);
  }
  if (!Number.isInteger(seed)) {
    throw new RangeError(`rankDialogue requires the seed to be a whole number; got: ${seed}`);
  }
}
