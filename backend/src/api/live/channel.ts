import { HubError } from '@smartregion/terms/errors';
import { OWN_FEED } from '../../model/event';
import { qualityRank } from '../../model/quality';
import { attributionOf } from '../../analysis/selection/describe';
import { kommunenOf, oneOf, select, stationOf } from '../../analysis/selection/selection';
import type { Catalogue } from '../../analysis/question';
import type { DescribedSeries } from '../../model/series';
import type { JournalEntry, JournalReading } from '../../store/journal';
import { idOf } from './position';
import { toldEvent, toldReading } from './told';
import type { StreamRequest } from './request';

/** Many channels send the same reading: it is put into words once. */
const TEXTS = new WeakMap<JournalReading, string>();

/** What those are sent who see the same and have asked for the same. */
export class Channel {
  private readonly texts = new WeakMap<JournalEntry, string>();
  private all: readonly DescribedSeries[] = [];
  private series: ReadonlyMap<number, DescribedSeries> = new Map();

  private constructor(
    private readonly request: StreamRequest,
    private readonly catalogue: Catalogue,
    private readonly journal: string
  ) {}

  /**
   * @param journal name of the journal that its entries are of
   * @throws HubError `not-found` for what is not there, `forbidden` for what may not be passed on alone
   */
  static async open(request: StreamRequest, catalogue: Catalogue, journal: string): Promise<Channel> {
    const channel = new Channel(request, catalogue, journal);
    const feeds = [OWN_FEED, ...[...catalogue.feeds, ...catalogue.withheldFeeds].map(({ feed }) => feed)];
    request.feeds.forEach((feed) => oneOf(feed, feeds, 'feed'));
    await select(channel.wanted, catalogue);
    await channel.refresh();
    return channel;
  }

  /** Who is to be named beside the readings. */
  get attribution(): string {
    return attributionOf([...this.series.values()]);
  }

  /** Looks whether there are other series than before; the first may be one that may not be passed on. */
  async refresh(): Promise<void> {
    const all = await this.catalogue.series();
    if (this.all === all) {
      return;
    }
    const { feeds } = this.request;
    const isEventsAlone = feeds.length > 0 && this.wanted.feeds.length === 0;
    const series = isEventsAlone
      ? []
      : await select(this.wanted, this.catalogue).then(({ series }) => series, whereForbidden);
    this.series = new Map(series.map((one) => [one.id, one]));
    this.all = all;
  }

  private get wanted() {
    const { kommunen, stations, properties, feeds } = this.request;
    return { kommunen, stations, properties, feeds: feeds.filter((feed) => feed !== OWN_FEED) };
  }

  /** What is to be sent of an entry, as the stream has it; empty for nothing. */
  textOf(entry: JournalEntry): string {
    const known = this.texts.get(entry);
    if (known !== undefined) {
      return known;
    }
    const { content } = this.request;
    const readings = content === 'events' ? [] : this.readingsOf(entry);
    const events = content === 'readings' ? [] : this.eventsOf(entry);
    const id = idOf({ name: this.journal, number: entry.number });
    // An entry has either.
    const text = message('readings', readings, id) + message('events', events, id);
    this.texts.set(entry, text);
    return text;
  }

  private readingsOf({ readings }: JournalEntry): string[] {
    const least = qualityRank(this.request.minQuality);
    return readings.flatMap((reading) => {
      const series = this.series.get(reading.series);
      return series && qualityRank(reading.quality) >= least ? [textOfReading(reading, series)] : [];
    });
  }

  private eventsOf({ events }: JournalEntry): string[] {
    if (events.length === 0) {
      return [];
    }
    const { kommunen, stations, feeds } = this.request;
    const places = stations.map((id) => stationOf(id, this.catalogue).kommune);
    const slugs = kommunenOf([...kommunen, ...places], this.catalogue);
    return events
      .filter(
        ({ kommune, feed }) =>
          (slugs.length === 0 || slugs.includes(kommune)) && (feeds.length === 0 || feeds.includes(feed))
      )
      .flatMap((event) => toldEvent(event, this.catalogue) ?? [])
      .map((told) => JSON.stringify(told));
  }
}

function whereForbidden(error: unknown): DescribedSeries[] {
  if (error instanceof HubError && error.kind === 'forbidden') {
    return [];
  }
  throw error;
}

function textOfReading(reading: JournalReading, series: DescribedSeries): string {
  const known = TEXTS.get(reading) ?? JSON.stringify(toldReading(reading, series));
  TEXTS.set(reading, known);
  return known;
}

/** JSON has no line ends of its own, so that it is one line of data. */
function message(event: string, items: readonly string[], id: string): string {
  return items.length === 0 ? '' : `id: ${id}\nevent: ${event}\ndata: [${items.join(',')}]\n\n`;
}
