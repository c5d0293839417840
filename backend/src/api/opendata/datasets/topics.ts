import type { Property } from '@smartregion/terms/property';
import type { Sentence } from '@smartregion/terms/sentence';

export const TOPIC_IDS = ['luft', 'wetter', 'verkehr', 'parken', 'wasser', 'laerm'] as const;
export type TopicId = (typeof TOPIC_IDS)[number];

/** What a dataset is about, in the hub's words and in those of catalogues. */
export interface Topic {
  /** Stands in addresses. */
  readonly id: TopicId;
  readonly name: Sentence;
  /** Codes of the EU's list of data themes. */
  readonly themes: readonly string[];
  readonly keywords: { readonly de: readonly string[]; readonly en: readonly string[] };
  /**
   * Codes of the categories of high-value datasets (Implementing Regulation (EU) 2023/138) that own stations fall under:
   * measured weather, and air quality. Counts of traffic are none: "Mobility" there is networks and waterways.
   */
  readonly highValue: readonly string[];
}

export const TOPICS: Readonly<Record<TopicId, Topic>> = {
  luft: {
    id: 'luft',
    name: { de: 'Luftqualität', en: 'Air quality' },
    themes: ['ENVI', 'HEAL'],
    keywords: { de: ['Luftqualität', 'Feinstaub', 'Stickstoffdioxid', 'Ozon'], en: ['air quality'] },
    highValue: ['c_dd313021'],
  },
  wetter: {
    id: 'wetter',
    name: { de: 'Wetter', en: 'Weather' },
    themes: ['ENVI'],
    keywords: { de: ['Wetter', 'Temperatur', 'Niederschlag', 'Wind'], en: ['weather'] },
    highValue: ['c_164e0bf5', 'c_3af3368c'],
  },
  verkehr: {
    id: 'verkehr',
    name: { de: 'Verkehr', en: 'Traffic' },
    themes: ['TRAN'],
    keywords: { de: ['Verkehr', 'Verkehrszählung', 'Radverkehr'], en: ['traffic counts'] },
    highValue: [],
  },
  parken: {
    id: 'parken',
    name: { de: 'Parken', en: 'Parking' },
    themes: ['TRAN'],
    keywords: { de: ['Parken', 'Parkplätze', 'Belegung'], en: ['parking'] },
    highValue: [],
  },
  wasser: {
    id: 'wasser',
    name: { de: 'Gewässer', en: 'Waters' },
    themes: ['ENVI'],
    keywords: { de: ['Gewässer', 'Pegel', 'Wasserstand'], en: ['water level'] },
    highValue: [],
  },
  laerm: {
    id: 'laerm',
    name: { de: 'Lärm', en: 'Noise' },
    themes: ['ENVI', 'HEAL'],
    keywords: { de: ['Lärm', 'Schallpegel'], en: ['noise'] },
    highValue: [],
  },
};

/** Undefined: how a device is doing (battery, radio) is no matter of the public. */
export function topicOf({ id, domain }: Property): TopicId | undefined {
  switch (domain) {
    case 'air':
      return 'luft';
    case 'weather':
      return 'wetter';
    case 'traffic':
      return id.startsWith('parking_') ? 'parken' : 'verkehr';
    case 'water':
      return 'wasser';
    case 'noise':
      return 'laerm';
    case 'device':
      return undefined;
  }
}
