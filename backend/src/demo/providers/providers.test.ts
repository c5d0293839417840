import { join } from 'node:path';
import { loadRegion } from '../../config/load';
import { DAY, HOUR, MINUTE } from '../../model/time';
import type { HubEvent } from '../../model/event';
import type { Batch, Reading } from '../../model/observation';
import { LATE_STATION, LATELY_SILENT_SPACE, SILENT_SINCE, SILENT_SPACES, STUCK_STATION } from '../faults';
import type { Answer } from '../provider';
import { autobahn } from './autobahn';
import { cap } from './cap';
import { datex } from './datex';
import { dwd } from './dwd';
import { ecoCounter } from './eco-counter';
import { ecowittForm } from './ecowitt';
import { mosmix } from './mosmix';
import { parking } from './parking';
import { pegelonline } from './pegelonline';
import { CAR_PARK, GAUGES, PARKING_SPACES } from '../places';
import { uba } from './uba';
import type { FeedRequest } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { airAt } from '../nature/air';
import { BEGINNING } from '../nature/extreme';
import { rainAt } from '../nature/weather';

/** The simulator is worth something only if the real parsers read it: each of these goes the whole way. */
const NOW = Date.UTC(2026, 10, 18, 12, 30);

function ask(provider: typeof uba, address: string): Answer {
  const url = new URL(address);
  return provider({ path: url.pathname.slice(1), query: url.searchParams, now: NOW });
}

function eventsAt(feedId: string, provider: typeof uba, station: string, now: number): HubEvent[] {
  const feed = feedOf(feedId);
  const options = feed.options.parse({});
  const plan = { options, baseUrl: 'http://simulator', stations: [station], range: { start: now, end: now }, now };
  return feed.requests!(plan).flatMap((request) => {
    const url = new URL(request.url);
    const answer = provider({ path: url.pathname.slice(1), query: url.searchParams, now });
    const context = { options, receivedAt: now, station: request.station };
    const payload = { bytes: bytesOf(answer), name: url.pathname.split('/').at(-1)! };
    const read = [...feed.parse(payload, context)];
    expect(read.map(({ rejected }) => rejected)).toEqual(read.map(() => ({})));
    return read.flatMap(({ events = [] }) => events);
  });
}

function bytesOf(answer: Answer): Uint8Array {
  return typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
}

function readings(...asked: Parameters<typeof batches>): Reading[] {
  return batches(...asked).flatMap((batch) => batch.readings);
}

function batches(feedId: string, provider: typeof uba, station: string, options: object, span = 2 * DAY): Batch[] {
  const feed = feedOf(feedId);
  const parsed = feed.options.parse(options);
  const range = { start: NOW - span, end: NOW };
  const plan = { options: parsed, baseUrl: 'http://simulator', stations: [station], range, now: NOW };
  return feed.requests!(plan).flatMap((request) => {
    const answer = ask(provider, request.url);
    const companions = Object.fromEntries(
      Object.entries(request.companions ?? {}).map(([name, url]) => [name, bytesOf(ask(provider, url))])
    );
    const context = { options: parsed, receivedAt: NOW, companions, ...(request.station ? { station } : {}) };
    return [...feed.parse({ bytes: bytesOf(answer), name: request.url }, context)];
  });
}

const newest = (all: readonly Reading[]) => Math.max(...all.map((reading) => reading.end));

test('air stations deliver hourly means of what they measure, up to the last hour that is out', () => {
  const all = readings('uba-airquality', uba, 'DENW006', {}).filter((r) => r.property !== 'air_quality_index');
  const hourly = all.filter((r) => ['no2', 'o3', 'pm10', 'pm25', 'so2'].includes(r.property));
  expect(new Set(hourly.map((r) => r.property)).size).toBe(5);
  expect(hourly.every((r) => r.station === 'DENW006' && r.end - r.start === HOUR)).toBe(true);
  expect(newest(hourly)).toBe(Date.UTC(2026, 10, 18, 12));
});

test('one station is two hours late', () => {
  const all = readings('uba-airquality', uba, LATE_STATION, {});
  expect(newest(all)).toBe(Date.UTC(2026, 10, 18, 10));
});

test('one sensor repeats its value from 22 to 8 UTC', () => {
  const night = readings('uba-airquality', uba, STUCK_STATION, {}).filter(
    (r) => r.property === 'no2' && r.end >= Date.UTC(2026, 10, 17, 22) && r.end <= Date.UTC(2026, 10, 18, 8)
  );
  expect(night.length).toBeGreaterThanOrEqual(9);
  expect(new Set(night.map((r) => r.value)).size).toBe(1);
});

test('weather stations deliver ten-minute values with gaps', () => {
  const all = readings('dwd-cdc', dwd, '90028', { resolution: '10_minutes' }, 12 * HOUR);
  const temperatures = all.filter((r) => r.property === 'air_temperature');
  const today = temperatures.filter((r) => r.end > Date.UTC(2026, 10, 18));
  expect(today.length).toBeGreaterThan(60);
  expect(today.length).toBeLessThanOrEqual(73);
  expect(newest(temperatures)).toBeGreaterThanOrEqual(NOW - 40 * MINUTE);
  for (const property of ['relative_humidity', 'wind_speed', 'wind_gust', 'precipitation', 'global_radiation']) {
    expect(all.filter((r) => r.property === property).length).toBeGreaterThan(60);
  }
});

test('one weather station has hours of four years, the older of them in a file that only a listing names', () => {
  const feed = feedOf('dwd-cdc');
  const options = feed.options.parse({ resolution: 'hourly', parameters: ['wind'] });
  const range = { start: NOW - 1300 * DAY, end: NOW };
  const read = (asked: FeedRequest): Batch[] => {
    const context = { options, receivedAt: NOW, asked, station: '90025' };
    return [...feed.parse({ bytes: bytesOf(ask(dwd, asked.url)), name: asked.url }, context)];
  };
  const plan = { options, baseUrl: 'http://simulator', stations: ['90025'], range, now: NOW };
  const first = feed.requests!(plan).flatMap(read);
  const older = first.flatMap(({ next = [] }) => next.flatMap((more) => read({ ...more, range })));
  const all = [...first, ...older].flatMap((batch) => batch.readings);
  for (const property of ['wind_speed', 'wind_direction']) {
    const hours = new Set(all.filter((r) => r.property === property && r.end >= range.start).map(({ end }) => end));
    expect(hours.size).toBeGreaterThan(0.95 * 1299 * 24);
    expect(hours.size).toBeLessThan(1300 * 24);
  }
});

test('Tempo 30 takes an eighth of nitrogen dioxide away, by day more than by night', () => {
  const since = Date.UTC(2026, 2, 1, 23);
  const mean = (times: readonly number[], street: (time: number) => number) =>
    times.reduce((sum, time) => sum + street(time), 0) / times.length;
  const of = (station: string) => (time: number) => airAt(station, 'traffic', 'no2', time);
  const at = (hour: number, start: number) => Array.from({ length: 250 }, (_, i) => start + i * DAY + hour * HOUR);
  // Another street of the kind, at the same hours, has the same weather and no measure.
  const change = (hour: number) => {
    const ratio = (start: number) => mean(at(hour, start), of('LUFT-LUE-1')) / mean(at(hour, start), of('LUFT-HOL-1'));
    return ratio(since) / ratio(since - 365 * DAY) - 1;
  };
  expect(change(8)).toBeLessThan(-0.1);
  expect(change(8)).toBeGreaterThan(-0.2);
  expect(Math.abs(change(2))).toBeLessThan(0.07);
});

test('smog lifts the street over its surroundings by more than the measure of the demo asks for, at any hour, and passes', () => {
  const increment = (hours: number) => {
    const end = Math.ceil(BEGINNING / HOUR) * HOUR + hours * HOUR;
    return airAt('LUFT-LUE-1', 'traffic', 'no2', end) - airAt('DENW010', 'background', 'no2', end);
  };
  process.env['DEMO_AIR'] = 'smog';
  try {
    expect([-4, -3, -2, -1, 0, 1].map((hours) => increment(hours) > 20)).toEqual(Array.from({ length: 6 }, () => true));
    const usual = increment(4);
    delete process.env['DEMO_AIR'];
    expect(increment(4)).toBe(usual);
  } finally {
    delete process.env['DEMO_AIR'];
  }
});

test('bicycle counters deliver quarters of an hour, and are away at the start of every third hour', () => {
  const all = readings('eco-counter-csv', ecoCounter, '100090001', {});
  const total = all.filter((r) => r.station === '100090001' && r.start >= Date.UTC(2026, 10, 17));
  expect(total.every((r) => r.property === 'bike_count' && r.end - r.start === 15 * MINUTE)).toBe(true);
  const away = { path: '100090001/2026-11.csv', query: new URLSearchParams(), now: Date.UTC(2026, 10, 18, 12, 5) };
  const hour = Math.floor(away.now / HOUR);
  expect(ecoCounter({ ...away, now: (hour - (hour % 3)) * HOUR + 5 * MINUTE }).status).toBe(503);
});

test('counting sites deliver flow, cars, heavy vehicles and speed, joined by the site table', () => {
  const options = {
    url: 'measured_data.xml',
    siteTableUrl: 'measurement_site_table.xml',
    archiveUrl: 'archive/{yyyy}-{MM}-{dd}.xml',
    archiveStep: 'day',
  };
  const all = readings('datex2', datex, 'UNN-B1-1', options).filter((r) => r.station === 'UNN-B1-1');
  for (const property of ['traffic_flow_all', 'traffic_flow_car', 'traffic_flow_heavy', 'traffic_speed_mean']) {
    const found = all.filter((r) => r.property === property);
    expect(found.length).toBeGreaterThan(288);
    expect(found.every((r) => r.end - r.start === 5 * MINUTE)).toBe(true);
  }
});

describe('parking', () => {
  const read = (offer: string, span: number) =>
    readings('datex2-parking', parking, '', optionsOf(offer), span).sort((a, b) => a.end - b.end);
  const optionsOf = (offer: string) => ({
    url: `${offer}/parkingStatus.xml`,
    tableUrl: `${offer}/parkingTable.xml`,
    archiveUrl: `${offer}/archive/{yyyy}-{MM}-{dd}.xml`,
  });

  test('of 50 sensors 46 have been heard within a day, one some days ago; three go on saying what they said in winter', () => {
    const { archiveUrl: _, ...options } = optionsOf('sensoren');
    const states = readings('datex2-parking', parking, '', options, HOUR);
    expect(new Set(states.map(({ property }) => property))).toEqual(new Set(['parking_state']));
    expect(states.map(({ station }) => station)).toEqual(PARKING_SPACES.map(({ id }) => id));
    expect(states.filter(({ end }) => end > NOW - DAY)).toHaveLength(46);
    const lately = states.find(({ station }) => station === LATELY_SILENT_SPACE)!;
    expect((NOW - lately.end) / DAY).toBeGreaterThan(4);
    expect((NOW - lately.end) / DAY).toBeLessThan(12);
    expect(
      states.filter(({ end, value }) => end === SILENT_SINCE && value === 1).map(({ station }) => station)
    ).toEqual(SILENT_SPACES);
  });

  test('the demo region has exactly these spaces, where they are', () => {
    const { kommunen } = loadRegion(join(__dirname, '../../../../config/demo.yaml'), { env: {} });
    const feeds = kommunen.flatMap((kommune) => kommune.feeds).filter(({ feed }) => feed === 'datex2-parking');
    const [carPark, ...spaces] = feeds.flatMap(({ stations }) => stations);
    expect(carPark).toMatchObject({ id: CAR_PARK.id, name: CAR_PARK.name, lat: CAR_PARK.lat, lon: CAR_PARK.lon });
    expect(spaces.map(({ id, name, zone, lat, lon }) => ({ id, name, zone, lat, lon }))).toEqual(PARKING_SPACES);
  });

  test('the car park counts every quarter of an hour, and never more cars than it has spaces', () => {
    const all = read('parkhaus', 2 * DAY);
    const of = (property: string) => all.filter((reading) => reading.property === property);
    expect(of('parking_free').length).toBeGreaterThan(2 * 96);
    expect(of('parking_occupied').every(({ value }) => value >= 0 && value <= CAR_PARK.spaces)).toBe(true);
    expect(newest(all)).toBe(Date.UTC(2026, 10, 18, 12, 15));
  });

  test('cars come and go: a space is free and occupied by turns, for an hour and a half at most', () => {
    const all = read('sensoren', 2 * DAY).filter(({ station }) => station === 'LUE-RGM-05');
    const edges = all.filter(({ value }, i) => i > 0 && value !== all[i - 1]!.value);
    expect(edges.length).toBeGreaterThan(8);
    const stays = edges.flatMap(({ end, value }, i) => (value === 0 && i > 0 ? [end - edges[i - 1]!.end] : []));
    expect(Math.max(...stays)).toBeLessThanOrEqual(90 * MINUTE);
    expect(Math.min(...stays)).toBeGreaterThanOrEqual(45 * MINUTE);
  });
});

describe('gauges', () => {
  const feed = feedOf('pegelonline');
  const stations = GAUGES.map(({ uuid }) => uuid);
  const range = { start: NOW - 30 * DAY, end: NOW };

  /** The list of gauges, and the course of every series that it leads to. */
  function courses(): Reading[] {
    const plan = { options: {}, baseUrl: 'http://simulator', stations, range, now: NOW };
    const read = (asked: FeedRequest) => {
      const context = { options: {}, receivedAt: NOW, asked, ...(asked.station ? { station: asked.station } : {}) };
      return [...feed.parse({ bytes: bytesOf(ask(pegelonline, asked.url)), name: asked.url }, context)];
    };
    const list = feed.requests!(plan).flatMap(read);
    expect(list).toEqual([
      expect.objectContaining({ rejected: {}, contents: expect.objectContaining({ unread: {} }) }),
    ]);
    return list.flatMap(({ next = [] }) => next.flatMap((more) => read({ ...more, range }))).flatMap((b) => b.readings);
  }
  const all = courses();
  const of = (station: string, property: string) =>
    all.filter((reading) => reading.station === station && reading.property === property);

  test.each(GAUGES.map(({ name, uuid }) => [name, uuid]))(
    '%s has a month of quarters of an hour, with gaps',
    (_, id) => {
      for (const [property, low, high] of [
        ['water_level', 60, 500],
        ['water_discharge', 3, 300],
        ['water_temperature', 0, 28],
      ] as const) {
        const course = of(id, property);
        expect(course.length).toBeGreaterThan(0.95 * 30 * 96);
        expect(course.length).toBeLessThan(30 * 96);
        expect(newest(course)).toBeGreaterThanOrEqual(NOW - HOUR);
        expect(course.every(({ end, value }) => end % (15 * MINUTE) === 0 && value > low && value < high)).toBe(true);
      }
    }
  );

  test('a day of rain lifts the river until the next, a dry one lets it fall', () => {
    const level = new Map(of(GAUGES[1]!.uuid, 'water_level').map(({ end, value }) => [end, value]));
    const days = Array.from({ length: 28 }, (_, i) => NOW - (29 - i) * DAY);
    const rainOf = (day: number) => {
      const hours = Array.from({ length: 24 }, (_, hour) => rainAt('region', day + hour * HOUR));
      return hours.reduce((sum, mm) => sum + mm, 0);
    };
    const rises = days.flatMap((day) => {
      const [before, after] = [level.get(day + 8 * HOUR), level.get(day + DAY + 8 * HOUR)];
      return before === undefined || after === undefined ? [] : [{ rain: rainOf(day), rise: after - before }];
    });
    expect(rises.filter(({ rain }) => rain > 6).length).toBeGreaterThan(0);
    expect(rises.filter(({ rain, rise }) => rain > 6 && rise <= 0)).toEqual([]);
    expect(rises.filter(({ rain }) => rain === 0).length).toBeGreaterThan(0);
    expect(rises.filter(({ rain, rise }) => rain === 0 && rise > 0)).toEqual([]);
  });

  test('the demo region has exactly these gauges, where they are', () => {
    const { kommunen } = loadRegion(join(__dirname, '../../../../config/demo.yaml'), { env: {} });
    const feeds = kommunen.flatMap((kommune) => kommune.feeds).filter((config) => config.feed === feed.id);
    const placed = feeds.flatMap((config) =>
      config.stations.map(({ provider: uuid, lat, lon }) => ({ uuid, lat, lon }))
    );
    expect(new Set(placed)).toEqual(new Set(GAUGES.map(({ uuid, lat, lon }) => ({ uuid, lat, lon }))));
  });
});

test('the soil beside a console is between dry and soaked from January to November, and moves', () => {
  const feed = feedOf('ecowitt');
  const reports = Array.from({ length: 45 }, (_, week) => ecowittForm('selm-rathaus', NOW - week * 7 * DAY));
  const soil = reports.flatMap((form) =>
    [...feed.parse({ bytes: Buffer.from(form) }, { options: {}, receivedAt: NOW })].flatMap((batch) => batch.readings)
  );
  const moisture = soil.filter(({ property }) => property === 'soil_moisture').map(({ value }) => value);
  expect(moisture).toHaveLength(45);
  expect(Math.min(...moisture)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...moisture)).toBeLessThanOrEqual(35);
  expect(Math.max(...moisture) - Math.min(...moisture)).toBeGreaterThan(10);
  expect(soil.filter(({ property, unit }) => property === 'soil_temperature' && unit === '[degF]')).toHaveLength(45);
});

test('a point forecast is of the newest run that is out, for ten days', () => {
  const all = readings('dwd-mosmix', mosmix, 'N8716', {});
  expect(new Set(all.map((r) => r.issued))).toEqual(new Set([Date.UTC(2026, 10, 18, 9)]));
  expect(newest(all)).toBe(Date.UTC(2026, 10, 28, 9));
  const temperatures = all.filter((r) => r.property === 'air_temperature');
  expect(temperatures).toHaveLength(240);
  expect(temperatures.every(({ value, unit }) => unit === 'K' && value > 240 && value < 310)).toBe(true);
});

test('there is a warning at every time, in German and English, for Gemeinden of the Kreis', () => {
  for (let hour = 0; hour < 72; hour++) {
    const now = NOW + hour * HOUR;
    const held = eventsAt('dwd-cap', cap, '805978028', now).filter((e) => e.onset <= now && now < (e.end ?? Infinity));
    expect(held.length).toBeGreaterThan(0);
    expect(held.every(({ texts, stations }) => texts['de'] && texts['en'] && stations.length > 0)).toBe(true);
  }
});

test('a warning comes before its onset, keeps its id, and one in four is taken back', () => {
  const ids = (now: number) => eventsAt('dwd-cap', cap, '805978028', now).map(({ id }) => id);
  const seen = new Map<string, number>();
  for (let now = NOW; now < NOW + 4 * DAY; now += HOUR) {
    ids(now).forEach((id) => seen.set(id, now));
  }
  const all = [...seen].slice(1, -2).map(([id, last]) => {
    const event = eventsAt('dwd-cap', cap, '805978028', last).find((e) => e.id === id)!;
    return event.end! - last > HOUR;
  });
  expect(all.filter(Boolean).length).toBeGreaterThan(1);
  expect(all.filter(Boolean).length).toBeLessThan(all.length / 2);
});

test('motorways have roadworks for weeks and jams for hours, at places in the Kreis', () => {
  const roadworks = eventsAt('autobahn', autobahn, 'A1', NOW).filter(({ kind }) => kind === 'roadworks');
  expect(roadworks.length).toBeGreaterThan(0);
  expect(roadworks.every((e) => e.stations.includes('A1') && e.place && e.end! - e.onset > 7 * DAY)).toBe(true);
  const kinds = Array.from({ length: 48 }, (_, hour) => eventsAt('autobahn', autobahn, 'A1', NOW + hour * HOUR));
  expect(new Set(kinds.flat().map(({ kind }) => kind))).toEqual(new Set(['roadworks', 'traffic-warning', 'closure']));
});
