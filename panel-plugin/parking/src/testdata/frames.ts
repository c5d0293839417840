import { type DataFrame, dataFrameFromJSON, FieldType } from '@grafana/data';

/** Thursday, 26 November 2026, 14:20 in Unna. */
export const NOW = Date.parse('2026-11-26T13:20:00Z');

/** Sites of the drawing that this panel is made after; all of it invented. */
const SITES = [
  ['Massener Straße', 36, 9, 25, 2],
  ['Rathaus', 24, 2, 22, 0],
  ['Bahnhof, P+R', 44, 9, 29, 6],
] as const;

const text = (name: string) => ({ name, type: FieldType.string });
const number = (name: string) => ({ name, type: FieldType.number });

/** A row for each site, as the hub answers layout "table". */
export function tableFrame(demo = true): DataFrame {
  return dataFrameFromJSON({
    schema: {
      name: 'parking',
      fields: [
        ...['kommune', 'kommune_name', 'station', 'station_name', 'zone', 'kind', 'statement'].map(text),
        ...['total', 'free', 'occupied', 'unknown', 'occupancy', 'reporting', 'mean_stay', 'turnover'].map(number),
        { name: 'time', type: FieldType.time },
        text('attribution'),
        { name: 'demo', type: FieldType.boolean },
      ],
    },
    data: {
      values: [
        ...['unna', 'Unna', 'platz-1', 'Platz 1'].map((value) => SITES.map(() => value)),
        SITES.map(([name]) => name),
        ...['sensors', ''].map((value) => SITES.map(() => value)),
        ...[1, 2, 3, 4].map((column) => SITES.map((site) => site[column as 1])),
        SITES.map(([, , free, occupied]) => occupied / (free + occupied)),
        SITES.map(([, total, , , unknown]) => (total - unknown) / total),
        [47, 95, 480],
        [6.2, 4.1, 1.3],
        SITES.map(() => NOW - 60_000),
        SITES.map(() => 'Kreisstadt Unna, dl-de/by-2-0'),
        SITES.map(() => demo),
      ],
    },
  });
}

/** A row for each space, as the hub answers layout "spaces": the unknown ones lie where their sensors are silent. */
export function spacesFrame(): DataFrame {
  const rows = SITES.flatMap(([zone, total, free, , unknown]) =>
    Array.from({ length: total }, (_, i) => ({
      zone,
      name: `${zone} ${i + 1}`,
      state: i < unknown ? 'unknown' : i % 4 === 3 && Math.floor(i / 4) < free ? 'free' : 'occupied',
    }))
  );
  // What the pattern leaves over becomes free from the end, until the counts are those of the table.
  for (const [zone, , free] of SITES) {
    const own = rows.filter((row) => row.zone === zone);
    let missing = free - own.filter(({ state }) => state === 'free').length;
    for (const row of [...own].reverse()) {
      if (missing > 0 && row.state === 'occupied') {
        row.state = 'free';
        missing--;
      }
    }
  }
  return dataFrameFromJSON({
    schema: {
      name: 'parking',
      fields: [...['kommune_name', 'station_name', 'zone', 'state'].map(text), { name: 'time', type: FieldType.time }],
    },
    data: {
      values: [
        rows.map(() => 'Unna'),
        rows.map(({ name }) => name),
        rows.map(({ zone }) => zone),
        rows.map(({ state }) => state),
        rows.map(() => NOW - 60_000),
      ],
    },
  });
}

const HALF_HOUR = 1_800_000;
const DAYS = 15;

/** How full a car park is over the day, 0 … 1: at noon nearly all is taken. */
const taken = (hour: number) => Math.max(0, Math.sin(((hour - 5) / 16) * Math.PI)) ** 0.7;

/** Free spaces of each site in half hours over 15 days, as the hub answers layout "course". */
export const courseFrames = (): DataFrame[] =>
  SITES.map(([zone, total, free]) => {
    const count = DAYS * 48;
    const times = Array.from({ length: count }, (_, i) => NOW - (count - 1 - i) * HALF_HOUR);
    const values = times.map((time, i) => {
      const hour = ((time / 3_600_000 + 1) % 24) + 0;
      const usual = total * (1 - 0.8 * taken(hour)) + (i % 7) - 3;
      return i === count - 1 ? free : Math.round(Math.min(total, Math.max(0, usual)));
    });
    const labels = {
      kommune: 'unna',
      kommune_name: 'Unna',
      zone,
      kind: 'sensors',
      attribution: 'Kreisstadt Unna',
      demo: 'true',
    };
    return dataFrameFromJSON({
      schema: {
        name: `${zone} · Parken`,
        fields: [
          { name: 'time', type: FieldType.time },
          { name: 'occupancy', type: FieldType.number, labels },
          { name: 'free', type: FieldType.number, labels },
          { name: 'reporting', type: FieldType.number, labels },
        ],
      },
      data: { values: [times, values.map((one) => 1 - one / total), values, values.map(() => 1)] },
    });
  });

/** A multi-storey car park with a counter, and one that nobody hears of. */
export const counterFrame = (): DataFrame =>
  dataFrameFromJSON({
    schema: {
      name: 'parking',
      fields: [
        ...['kommune_name', 'zone', 'attribution'].map(text),
        ...['total', 'free', 'occupied', 'unknown'].map(number),
      ],
    },
    data: {
      values: [
        ['Lünen', 'Lünen'],
        ['Parkhaus Mitte', 'Parkhaus Süd'],
        ['Stadt Lünen', 'Stadt Lünen'],
        [410, 80],
        [63, null],
        [347, null],
        [0, 80],
      ],
    },
  });
