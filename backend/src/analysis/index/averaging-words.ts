import { both, type Sentence } from '@smartregion/terms/sentence';
import type { Averaging } from './indices';

const AVERAGING: Readonly<Record<Averaging, Sentence & { readonly short: string }>> = {
  '1h': { short: '1 h', de: 'Stundenmittel', en: 'hourly mean' },
  '8h': { short: '8 h', de: 'gleitendes 8-h-Mittel', en: 'moving 8-hour mean' },
  '24h': { short: '24 h', de: 'gleitendes 24-h-Mittel', en: 'moving 24-hour mean' },
  nowcast: { short: 'NowCast', ...both('NowCast 12 h') },
};

/** Over which time a pollutant was averaged. */
export const averagingWords = (averaging: Averaging): Sentence => AVERAGING[averaging];

export const averagingShort = (averaging: Averaging): string => AVERAGING[averaging].short;
