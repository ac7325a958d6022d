import { describe, expect, test } from 'vitest';
import { aRound } from '../support/test-app.ts';
import { enkatVisitor, field } from './enkat-visitor.ts';

const FOUR = ['sv', 'sv-simple', 'en', 'ar'];
const EXAMPLE = { round: aRound({ languages: FOUR, example: true }) };
