import { airQualityIndexOf } from '@smartregion/terms/air-quality-scale';
import type { Html } from '../../status/html';
import { classMark } from '../../status/shapes';
import type { Reader } from '../words/texts';

/** The index that citizens are told. */
export const INDEX = airQualityIndexOf('uba-lqi-2025');

export const wordOf = (number: number, { language }: Reader): string => INDEX.classes[number - 1]![language];

/** The mark of a class; hatched where there is none. */
export const markOf = (number: number | null, isSensor: boolean): Html =>
  classMark(number ?? 0, number === null ? undefined : INDEX.classes[number - 1], isSensor);
