import { licenceIri, OTHER_OPEN } from './licences';
import { TOPIC_IDS, topicOf, TOPICS, type Topic } from './topics';
import type { Kommune, Licence, Station } from '../../../model/kommune';
import type { DescribedSeries } from '../../../model/series';
import type { Interval } from '../../../model/time';

/**
 * What a Kommune measures of a topic. Its own stations are a dataset of their own: the law on high-value datasets means
 * them alone, not what the hub passes on of DWD or LANUK.
 */
export interface Dataset {
  /** Stands in addresses and never changes: `schwerte/luft`, `schwerte/luft-eigen`. */
  readonly id: string;
  readonly kommune: Kommune;
  readonly topic: Topic;
  readonly isOwn: boolean;
  /** In the order of the catalogue, those that have measured something. */
  readonly series: readonly DescribedSeries[];
  /** From the first reading to the last one. */
  readonly span: Interval;
  /** One for each licence. */
  readonly parts: readonly Part[];
  /** What holds for all of it. */
  readonly terms: Terms;
}

/** What of a dataset comes under one licence. */
export interface Part extends Terms {
  readonly licence: Licence;
  /** Nobody else has them in this Kommune and topic. */
  readonly feeds: readonly string[];
  readonly stations: readonly string[];
}

/** Under what somebody may use it. */
export interface Terms {
  /** Of GovData's list. */
  readonly iri: string;
  /** The lines that must stand beside the data. */
  readonly attribution: string;
}

export interface Inventory {
  readonly kommunen: readonly Kommune[];
  readonly series: readonly DescribedSeries[];
  readonly extents: ReadonlyMap<number, Interval>;
  /** Whether the stations of a feed are the Kommune's own. */
  isOwn(feed: string): boolean;
}

/** All datasets, Kommune by Kommune in the order of the configuration; a topic of which nothing is known has none. */
export function datasetsOf({ kommunen, series, extents, isOwn }: Inventory): Dataset[] {
  const groups = new Map<string, DescribedSeries[]>();
  for (const one of series.filter(({ id }) => extents.has(id))) {
    const topic = topicOf(one.propertyInfo);
    if (topic) {
      const id = idOf(one.stationInfo.kommune, topic, isOwn(one.feed));
      groups.set(id, [...(groups.get(id) ?? []), one]);
    }
  }
  return kommunen.flatMap((kommune) =>
    TOPIC_IDS.flatMap((topic) =>
      [false, true].flatMap((own) => {
        const id = idOf(kommune.slug, topic, own);
        const members = groups.get(id);
        return members ? [datasetOf({ id, kommune, topic: TOPICS[topic], isOwn: own, series: members }, extents)] : [];
      })
    )
  );
}

const idOf = (kommune: string, topic: string, own: boolean) => `${kommune}/${topic}${own ? '-eigen' : ''}`;

function datasetOf(head: Omit<Dataset, 'span' | 'parts' | 'terms'>, extents: Inventory['extents']): Dataset {
  const own = head.series.map(({ id }) => extents.get(id)!);
  const span = { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) };
  const parts = partsOf(head.series);
  return { ...head, span, parts, terms: termsOf(parts) };
}

function partsOf(series: readonly DescribedSeries[]): Part[] {
  const byLicence = new Map<string, DescribedSeries[]>();
  series.forEach((one) => byLicence.set(one.licence.id, [...(byLicence.get(one.licence.id) ?? []), one]));
  return [...byLicence.values()].map((members) => ({
    licence: members[0]!.licence,
    iri: licenceIri(members[0]!.licence),
    attribution: unique(members.map(({ licence }) => licence.attribution)).join('; '),
    feeds: unique(members.map(({ feed }) => feed)),
    stations: unique(members.map(({ station }) => station)),
  }));
}

function termsOf(parts: readonly Part[]): Terms {
  const iris = unique(parts.map(({ iri }) => iri));
  return {
    iri: iris.length === 1 ? iris[0]! : OTHER_OPEN,
    attribution: unique(parts.map(({ attribution }) => attribution)).join('; '),
  };
}

export const stationsOf = ({ series }: Pick<Dataset, 'series'>): Station[] => [
  ...new Map(series.map(({ stationInfo }) => [stationInfo.id, stationInfo])).values(),
];

export const propertiesOf = ({ series }: Pick<Dataset, 'series'>) => [
  ...new Map(series.map(({ propertyInfo }) => [propertyInfo.id, propertyInfo])).values(),
];

export const isHighValue = ({ isOwn, topic }: Pick<Dataset, 'isOwn' | 'topic'>): boolean =>
  isOwn && topic.highValue.length > 0;

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
