import { type DataFrame, dataFrameFromJSON, FieldType } from '@grafana/data';

const DAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** Vehicles per hour of a workday, a Saturday and a Sunday; invented. Monday's are counted by hand in the tests. */
const WORKDAY = [
  20, 12, 8, 10, 30, 110, 320, 640, 610, 430, 400, 420, 450, 460, 490, 560, 700, 872, 640, 420, 280, 200, 120, 60,
];
const SATURDAY = [
  70, 50, 34, 24, 20, 34, 70, 130, 230, 340, 430, 480, 470, 440, 410, 390, 370, 340, 300, 240, 190, 160, 140, 110,
];
const SUNDAY = [
  90, 66, 44, 30, 18, 20, 34, 50, 80, 130, 200, 250, 270, 280, 290, 300, 290, 270, 230, 180, 140, 100, 70, 40,
];
/** Each workday has its own share of Monday's traffic. */
const SHARES = [1, 0.95, 0.97, 0.96, 0.9];

export const WEEK: readonly number[] = DAYS.flatMap((_, day) =>
  day > 4 ? (day === 5 ? SATURDAY : SUNDAY) : WORKDAY.map((value) => Math.round(value * SHARES[day]!))
);

const LABELS = {
  kommune: 'luenen',
  kommune_name: 'Lünen',
  station: 'demo-moltkestrasse',
  station_name: 'Lünen, Moltkestraße',
  station_class: 'reference',
  property: 'traffic_flow_all',
  attribution: 'Stadt Lünen, dl-de/by-2-0',
};

interface Answer {
  readonly name?: string;
  readonly labels?: Record<string, string>;
  readonly unit?: string;
  readonly decimals?: number;
  readonly means: readonly (number | null)[];
  readonly hours?: number;
}

/** A frame as the hub sends it for "week-profile" or "time-variation"; `place` are the columns before the figures. */
function answer(place: Readonly<Record<string, readonly (string | number)[]>>, given: Answer): DataFrame {
  const { means, unit = 'suffix:Kfz/h', decimals = 0, hours = 9 } = given;
  const labels = { ...LABELS, ...given.labels };
  const times = (factor: number) => means.map((value) => (value === null ? null : value * factor));
  const figures: Record<string, readonly (number | null)[]> = {
    mean: means,
    median: times(0.98),
    ...{ p5: times(0.7), p25: times(0.9), p75: times(1.1), p95: times(1.3) },
    ...{ low: times(0.94), high: times(1.06) },
  };
  const n = means.map((value) => (value === null ? 0 : hours));
  const texts = { station: labels.station, station_name: labels.station_name, kommune_name: labels.kommune_name };
  return dataFrameFromJSON({
    schema: {
      name: given.name ?? `${labels.station_name} · Verkehrsstärke Kfz`,
      fields: [
        ...Object.entries(place).map(([name, values]) => ({
          name,
          type: typeof values[0] === 'string' ? FieldType.string : FieldType.number,
        })),
        ...Object.keys(figures).map((name) => ({ name, type: FieldType.number, labels, config: { unit, decimals } })),
        { name: 'n', type: FieldType.number },
        ...Object.keys(texts).map((name) => ({ name, type: FieldType.string })),
      ],
    },
    data: {
      values: [
        ...Object.values(place).map((values) => [...values]),
        ...Object.values(figures).map((values) => [...values]),
        n,
        ...Object.values(texts).map((text) => means.map(() => text)),
      ],
    },
  });
}

const by24 = <T>(rows: readonly T[]) => rows.flatMap((row) => Array.from({ length: 24 }, () => row));
const hoursOf = (rows: number) => Array.from({ length: 24 * rows }, (_, i) => i % 24);

export const weekFrame = (given: Partial<Answer> = {}): DataFrame =>
  answer(
    { cell: by24(DAYS).map((day, i) => `${day} ${i % 24} Uhr`), weekday: by24(DAYS), hour: hoursOf(7) },
    { means: WEEK, ...given }
  );

/** NO2 at the street: half of its ground level of 14 µg/m³ comes with the traffic; nothing on Sundays before 4. */
export const no2Frame = (): DataFrame =>
  weekFrame({
    labels: { property: 'no2', attribution: 'Umweltbundesamt, dl-de/by-2-0' },
    ...{ unit: 'con\u03bcgm3', decimals: 0 },
    means: WEEK.map((flow, i) => (i >= 144 && i < 148 ? null : 14 + flow / 24)),
  });

export const monthHourFrame = (): DataFrame =>
  answer(
    { cell: by24(MONTHS), month: by24(MONTHS), hour: hoursOf(12) },
    {
      labels: { property: 'air_temperature' },
      ...{ unit: 'celsius', decimals: 1, hours: 30 },
      means: by24(MONTHS).map(
        (month, i) =>
          10 - 9 * Math.cos((MONTHS.indexOf(month) / 6) * Math.PI) - 3 * Math.cos(((i % 24) - 3) * (Math.PI / 12))
      ),
    }
  );

export const hourFrame = ({ factor = 1, ...given }: Partial<Answer> & { readonly factor?: number } = {}): DataFrame =>
  answer(
    { cell: WORKDAY.map((_, hour) => `${hour} Uhr`), hour: hoursOf(1) },
    { means: WORKDAY.map((value) => factor * value), ...given }
  );

export const weekdayFrame = (): DataFrame =>
  answer({ cell: DAYS, weekday: DAYS.map((_, day) => day + 1) }, { means: [365, 347, 354, 350, 329, 227, null] });

export const monthFrame = (): DataFrame =>
  answer(
    { cell: MONTHS, month: MONTHS.map((_, month) => month + 1) },
    { means: [300, 310, 330, 350, 360, 355, 290, 280, 350, 360, 340, 310], hours: 700 }
  );
