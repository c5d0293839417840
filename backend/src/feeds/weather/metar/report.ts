import type { Qualifier } from '../../../model/observation';

/** A value of a report; NaN in `value` never occurs. */
export interface Value {
  readonly property: string;
  readonly value: number;
  /** As sent, UCUM. */
  readonly unit: string;
  readonly qualifier?: Qualifier;
  readonly calm?: true;
}

/** What a report says after its time. */
export interface Report {
  readonly values: readonly Value[];
  /** Groups of solidi: the instrument is there, its value is not. */
  readonly missing: number;
  readonly rejected: readonly string[];
  /** Kinds of groups that were read. */
  readonly known: readonly string[];
  /** Groups that are not: by their kind, or with their text where the hub does not know what they say. */
  readonly unread: readonly string[];
}

const METRES_PER_MILE = 1609.344;
/** Where a forecast for the next two hours begins, or remarks. */
const ENDS = new Set(['TEMPO', 'BECMG', 'NOSIG', 'RMK']);
/** Says how the report was made. */
const MARKS = /^(AUTO|COR|AMD|CC[A-Z])$/;

type Reader = (match: RegExpExecArray) => Partial<Report>;

const KINDS = ['wind', 'visibility', 'visibility', 'visibility', 'visibility', 'temperature', 'pressure'];

/** Groups of the body (WMO No. 306, FM 15) and what each says. */
const GROUPS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^(\d{3}|VRB|\/{3})(P?)(\d{2,3}|\/\/)(?:G(P?)(\d{2,3}|\/\/))?(KT|MPS|KMH)$/, wind],
  [/^CAVOK$/, () => ({ values: [visibility(10_000, '>')] })],
  [/^(\d{4}|\/{4})(?:NDV)?$/, ([, metres]) => metricVisibility(metres!)],
  [/^(\d{1,2})KM$/, ([, km]) => ({ values: [visibility(Number(km) * 1000)] })],
  [/^([PM]?)(?:(\d{1,2})|(?:(\d) )?(\d{1,2})\/(\d{1,2}))SM$/, milesVisibility],
  [/^(M?\d\d|\/\/|XX)\/(M?\d\d|\/\/|XX)?$/, ([, air, dew]) => temperatures(air!, dew)],
  [/^([QA])(\d{4}|\/{4})$/, ([, kind, figures]) => altimeter(kind!, figures!)],
];

/** What the vocabulary has no word for. */
const UNREAD: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^(FEW|SCT|BKN|OVC|VV|\/{3})(\d{3}|\/{3})(CB|TCU|\/{3})?$|^(SKC|NSC|NCD|CLR|\/{6,9})$/, 'clouds'],
  [/^\d{3}V\d{3}$/, 'range of wind directions'],
  [/^\d{4}[NSEW]{1,2}$/, 'visibility in one direction'],
  [/^R\d\d[LCR]?\/\S+$/, 'runway'],
  [/^(\+|-|VC|RE)?([A-Z]{2}){1,4}$/, 'weather'],
];

/** Reads the groups after the time of the report. */
export function readReport(groups: readonly string[]): Report {
  const values: Value[] = [];
  const rejected: string[] = [];
  let missing = 0;
  const end = groups.findIndex((group) => ENDS.has(group));
  const body = joinMiles(end === -1 ? groups : groups.slice(0, end));
  const read = new Set<string>();
  const unread = [...new Set(groups.filter((group) => ENDS.has(group)))].map(behind);
  for (const group of body) {
    const at = GROUPS.findIndex(([pattern]) => pattern.test(group));
    const kind = KINDS[at];
    // The first of a kind is the aerodrome's; further ones are runways, directions or seas.
    if (kind === undefined || read.has(kind)) {
      unread.push(...(MARKS.test(group) ? [] : [UNREAD.find(([pattern]) => pattern.test(group))?.[1] ?? group]));
      continue;
    }
    read.add(kind);
    const [pattern, reader] = GROUPS[at]!;
    const found = reader(pattern.exec(group)!);
    values.push(...(found.values ?? []));
    rejected.push(...(found.rejected ?? []));
    unread.push(...(found.unread ?? []));
    missing += found.missing ?? 0;
  }
  return { values: [...values, ...seaLevelPressure(groups)], missing, rejected, known: [...read], unread };
}

const behind = (group: string): string => (group === 'RMK' ? 'remarks (RMK)' : `forecast (${group})`);

const UNITS: Readonly<Record<string, string>> = { KT: '[kn_i]', MPS: 'm/s', KMH: 'km/h' };

function wind([, direction, above, speed, gustAbove, gust, sent]: RegExpExecArray): Partial<Report> {
  const unit = UNITS[sent!]!;
  const values: Value[] = [];
  const unread: string[] = [];
  let missing = 0;
  const read = (property: string, figures: string, marked: string) => {
    if (figures === '//') {
      missing += 1;
    } else {
      values.push({ property, value: Number(figures), unit, ...(marked ? { qualifier: '>' as const } : {}) });
    }
  };
  read('wind_speed', speed!, above!);
  if (direction === '///') {
    missing += 1;
  } else if (direction === 'VRB') {
    unread.push('wind direction (variable)');
  } else if (direction === '000' && Number(speed) === 0) {
    values.push({ property: 'wind_direction', value: 0, unit: 'deg', calm: true });
  } else {
    values.push({ property: 'wind_direction', value: Number(direction), unit: 'deg' });
  }
  if (gust !== undefined) {
    read('wind_gust', gust, gustAbove ?? '');
  }
  return { values, missing, unread };
}

function visibility(metres: number, qualifier?: Qualifier): Value {
  return { property: 'visibility', value: metres, unit: 'm', ...(qualifier ? { qualifier } : {}) };
}

/** 9999 is 10 km or more, 0000 less than 50 m. */
function metricVisibility(figures: string): Partial<Report> {
  switch (figures) {
    case '////':
      return { missing: 1 };
    case '9999':
      return { values: [visibility(10_000, '>')] };
    case '0000':
      return { values: [visibility(50, '<')] };
    default:
      return { values: [visibility(Number(figures))] };
  }
}

/** `10SM`, `1/2SM`, `1 1/2SM`, `M1/4SM` (less), `P6SM` (more); a fraction is always less than one: `21/2SM` is 2½. */
function milesVisibility([
  ,
  mark,
  miles,
  before = '0',
  figures = '0',
  denominator = '1',
]: RegExpExecArray): Partial<Report> {
  const isJoined = figures.length === 2 && Number(figures) >= Number(denominator);
  const [whole, numerator] = isJoined ? [figures[0], figures[1]] : [before, figures];
  const fraction = Number(numerator) / Number(denominator);
  const metres = Math.round((miles === undefined ? Number(whole) + fraction : Number(miles)) * METRES_PER_MILE);
  return fraction < 1 && metres >= 0
    ? { values: [visibility(metres, mark === 'P' ? '>' : mark === 'M' ? '<' : undefined)] }
    : { rejected: ['visibility that is no number'] };
}

/** `1`, `1/2SM` → `1 1/2SM`. */
function joinMiles(groups: readonly string[]): string[] {
  const joined: string[] = [];
  for (const group of groups) {
    const whole = joined.at(-1);
    if (/^\d\/\d{1,2}SM$/.test(group) && whole !== undefined && /^\d$/.test(whole)) {
      joined.pop();
      joined.push(`${whole} ${group}`);
    } else {
      joined.push(group);
    }
  }
  return joined;
}

/** `M` is below zero; the dew point may be absent. */
function temperatures(air: string, dew: string | undefined): Partial<Report> {
  const values: Value[] = [];
  let missing = 0;
  for (const [property, text] of [
    ['air_temperature', air],
    ['dew_point', dew],
  ] as const) {
    if (text === undefined || text === '//' || text === 'XX') {
      missing += 1;
    } else {
      const degrees = Number(text.replace('M', ''));
      values.push({ property, value: text.startsWith('M') && degrees > 0 ? -degrees : degrees, unit: 'Cel' });
    }
  }
  return { values, missing };
}

/** Q in whole hPa, A in hundredths of an inch of mercury. */
function altimeter(kind: string, figures: string): Partial<Report> {
  if (figures === '////') {
    return { missing: 1 };
  }
  const value = kind === 'Q' ? Number(figures) : Number(figures) / 100;
  return { values: [{ property: 'pressure_qnh', value, unit: kind === 'Q' ? 'hPa' : "[in_i'Hg]" }] };
}

/** `SLP125` among the remarks: 1012.5 hPa; from 500 on it belongs to 900 hPa. */
function seaLevelPressure(groups: readonly string[]): Value[] {
  const remarks = groups.indexOf('RMK');
  const group = remarks === -1 ? undefined : groups.slice(remarks).find((g) => /^SLP\d{3}$/.test(g));
  if (group === undefined) {
    return [];
  }
  const tenths = Number(group.slice(3));
  return [
    { property: 'pressure_sea_level', value: (tenths < 500 ? 10_000 + tenths : 9_000 + tenths) / 10, unit: 'hPa' },
  ];
}
