import { periodWords } from '../../analysis/wording/period-words';
import { feedsInOrder } from '../../analysis/selection/preference';
import { feedOf } from '../../feeds/registry';
import { findProperty } from '@smartregion/terms/property';
import type { KommuneConfig } from '../../config/region';
import type { Language } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';

/** Someone who brings a property of a station. */
interface Source {
  readonly station: string;
  readonly name: string;
  readonly property: string;
  /** Feed, and period where it is known. */
  readonly way: string;
}

/**
 * Which stations get the same property twice, and on which ways, a line each: the way that is shown first. What has
 * already come in tells it with its periods; of a Kommune without data the configuration tells what may come.
 * @param series all of the store, in the order of the catalogue
 */
export function sameTwice(kommune: KommuneConfig, series: readonly DescribedSeries[], language: Language): string[] {
  const own = series.filter(({ stationInfo, modelled }) => stationInfo.kommune === kommune.slug && !modelled);
  const sources = own.length > 0 ? own.map((one) => received(one, language)) : configured(kommune);
  const properties = new Map<string, string[]>();
  for (const [first, ...others] of bySubject(sources)) {
    if (others.length > 0) {
      const ways = [first, ...others].map(({ way }) => way).join(' + ');
      const key = `${first.name} (${first.station}): ${ways}`;
      const name = findProperty(first.property)?.[language] ?? first.property;
      properties.set(key, [...(properties.get(key) ?? []), name]);
    }
  }
  return [...properties].map(([key, names]) => `${key}: ${names.join(', ')}`);
}

function received({ station, stationInfo, property, feed, period }: DescribedSeries, language: Language): Source {
  return { station, name: stationInfo.name, property, way: `${feed}, ${periodWords(period, language)}` };
}

/** What the feeds can deliver, in the order in which it is shown. */
function configured({ feeds, prefer = {} }: KommuneConfig): Source[] {
  const measuring = feeds.filter(({ feed }) => !feedOf(feed).modelled);
  const all = measuring.flatMap(({ feed, stations }) =>
    stations.flatMap(({ id: station, name, properties }) =>
      (properties ?? feedOf(feed).delivers).map((property) => ({ station, name, property, way: feed }))
    )
  );
  const order = { feeds: feeds.map(({ feed }) => feed), modelled: new Set<string>(), prefer };
  const rank = ({ property, way }: Source) => feedsInOrder(property, order).indexOf(way);
  return all.sort((a, b) => rank(a) - rank(b));
}

function bySubject(sources: readonly Source[]): [Source, ...Source[]][] {
  const subjects = new Map<string, [Source, ...Source[]]>();
  for (const source of sources) {
    const key = `${source.station} ${source.property}`;
    const known = subjects.get(key);
    if (known) {
      known.push(source);
    } else {
      subjects.set(key, [source]);
    }
  }
  return [...subjects.values()];
}
