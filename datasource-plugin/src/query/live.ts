import type { HubQuery, QuestionType } from './questions';

/** Questions about what is measured now and how it came about; what years of values say does not change by the minute. */
const LIVE: readonly QuestionType[] = ['series', 'latest', 'air-quality-index', 'events', 'parking'];

/** Whether a panel may follow what is new of a question. */
export const canBeLive = ({ type }: Pick<HubQuery, 'type'>): boolean => LIVE.includes(type);
