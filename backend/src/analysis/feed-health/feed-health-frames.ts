import { frame } from '../../model/frame';
import { findProperty } from '@smartregion/terms/property';
import { REASONS as REASON_WORDS } from '../form/common-words';
import { TIME_SERIES } from '../series/curve';
import { columnsOf, SHARE, TABLE } from '../wording/table';
import { CELL_WORDS } from '../wording/column-words';
import { isBad, type FeedRow } from './feed-rows';
import type { Frame } from '../../model/frame';
import type { FeedHealth, StationHealth } from '../../model/health';
import type { Instant } from '../../model/time';
import type { Scope } from '../question';

/** When the hub has heard nothing, its `since` may be the beginning of all time. */
const orNull = (instant: Instant | null | undefined): Instant | null => (instant && instant > 0 ? instant : null);

const nameOf = (slug: string, { catalogue }: Scope) => catalogue.kommunen.find((k) => k.slug === slug)?.name ?? slug;

/** A row for each feed of each Kommune. */
export function feedsTable(rows: readonly FeedRow[], scope: Scope): Frame {
  const { catalogue, language, now } = scope;
  const { age, flag, number, text, time } = columnsOf(rows);
  return frame(
    'feed-health',
    [
      text('kommune', ({ health }) => health.watched.kommune),
      text('kommune_name', ({ health }) => nameOf(health.watched.kommune, scope)),
      text('feed', ({ health }) => health.watched.feed),
      text('state', ({ health }) => health.state),
      text('statement', ({ health }) => CELL_WORDS['state']![health.state]![language]),
      time('since', ({ health }) => orNull(health.since)),
      time('time', ({ health }) => orNull(health.newest)),
      age(({ health }) => orNull(health.newest), now),
      number('coverage', ({ coverage }) => coverage ?? null, SHARE),
      number('stations', ({ health }) => health.stations.length),
      number('silent', ({ silent }) => silent.length),
      text('silent_names', ({ silent }) => silent.map(({ station }) => station.name).join(', ')),
      number('readings', ({ readings }) => readings),
      number('missing_values', ({ missing }) => missing),
      number('rejected', ({ rejected }) => rejected),
      text('rejections', ({ rejections }) => rejections.map(([reason, n]) => `${reason}: ${n}`).join('; ')),
      number('flagged', ({ flagged }) => flagged),
      text('flags', ({ flags }) =>
        flags.map(({ reason, count }) => `${REASON_WORDS.choices[reason][language]}: ${count}`).join('; ')
      ),
      number('events', ({ events }) => events),
      time('last_answer', ({ health }) => orNull(health.lastSuccess)),
      time('next_poll', ({ health }) => orNull(health.nextPoll)),
      text('attribution', ({ attribution }) => attribution),
      flag('demo', () => catalogue.region.demo),
    ],
    TABLE
  );
}

interface StationRow {
  readonly health: FeedHealth;
  readonly own: StationHealth;
}

const stationRows = (all: readonly FeedHealth[]): StationRow[] =>
  all.flatMap((health) => health.stations.map((own) => ({ health, own })));

/** A row for each station of each feed. */
export function stationsTable(all: readonly FeedHealth[], scope: Scope): Frame {
  const { catalogue, language, now } = scope;
  const { age, flag, number, text, time } = columnsOf(stationRows(all));
  const coordinate = { config: { decimals: 5 } };
  const classes = new Map(catalogue.stations.map((station) => [station.id, station.class]));
  return frame(
    'feed-health',
    [
      text('kommune', ({ health }) => health.watched.kommune),
      text('kommune_name', ({ health }) => nameOf(health.watched.kommune, scope)),
      text('station', ({ own }) => own.station.id),
      text('station_name', ({ own }) => own.station.name),
      text('station_class', ({ own }) => classes.get(own.station.id) ?? null),
      number('lat', ({ own }) => own.station.lat, coordinate),
      number('lon', ({ own }) => own.station.lon, coordinate),
      text('feed', ({ health }) => health.watched.feed),
      text('state', ({ own }) => own.state),
      text('statement', ({ own }) => CELL_WORDS['state']![own.state]![language]),
      time('since', ({ own }) => orNull(own.since)),
      time('time', ({ own }) => orNull(own.newest)),
      age(({ own }) => orNull(own.newest), now),
      text('silent_names', ({ own }) =>
        own.properties
          .filter(isBad)
          .map(({ property }) => findProperty(property)?.[language] ?? property)
          .join(', ')
      ),
      flag('demo', () => catalogue.region.demo),
    ],
    TABLE
  );
}

/** One figure for each feed, as of now: how many of its stations are silent, or 1 where the feed itself delivers nothing. */
export function feedFigures(all: readonly FeedHealth[], measure: 'silent' | 'outage', scope: Scope): Frame[] {
  const silent = ({ stations, ...health }: FeedHealth) =>
    isBad(health) && stations.length === 0 ? 1 : stations.filter(isBad).length;
  return all.map((health) => {
    const { watched } = health;
    return figure(
      `${nameOf(watched.kommune, scope)} · ${watched.feed}`,
      measure === 'outage' ? Number(isBad(health)) : silent(health),
      { kommune: watched.kommune, kommune_name: nameOf(watched.kommune, scope), feed: watched.feed },
      scope
    );
  });
}

/** One figure for each station of each feed, as of now: 1 where it is silent. */
export function stationFigures(all: readonly FeedHealth[], scope: Scope): Frame[] {
  return stationRows(all).map(({ health: { watched }, own }) =>
    figure(
      own.station.name,
      Number(isBad(own)),
      {
        ...{ kommune: watched.kommune, kommune_name: nameOf(watched.kommune, scope), feed: watched.feed },
        ...{ station: own.station.id, station_name: own.station.name },
      },
      scope
    )
  );
}

function figure(name: string, value: number, labels: Record<string, string>, { now }: Scope): Frame {
  const { number, time } = columnsOf([value]);
  const config = { displayNameFromDS: name, decimals: 0 };
  return frame(name, [time('time', () => now), number('silent', (own) => own, { labels, config })], TIME_SERIES);
}
