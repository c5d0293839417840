import type { ProblemTexts } from './problem-text';
import { PROBLEMS_DE } from './problem-texts-de';
import { PROBLEMS_EN } from './problem-texts-en';
import type { Language } from './texts';

/** What is wrong and what to do, German first. */
export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = { de: PROBLEMS_DE, en: PROBLEMS_EN };
