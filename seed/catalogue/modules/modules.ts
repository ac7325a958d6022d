/** The optional modules, in the order in which they stand. */
import type { QuestionModule } from '../../../api/contract/questionnaire/module.ts';
import { avoids } from './avoids.ts';
import { business } from './business.ts';
import { exposure } from './exposure.ts';
import { school } from './school.ts';

export const modules: readonly QuestionModule[] = [avoids, school, business, exposure];
