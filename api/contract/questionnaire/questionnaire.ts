/** A questionnaire as data: immutable once an answer has been given to its version. */
export interface Questionnaire {
	readonly version: string;
}
