/** Made of the hub's questions by `npm run generate`; nothing here is written by hand. */
import type { DataQuery } from '@grafana/schema';
import type { ChoiceField, QuestionDescription, Selection } from './description';

/**
 * What all queries have in common. Every other key may be missing: its default lives in the hub, so that alert rules
 * and shared dashboards, which run the saved JSON, mean the same as the editor.
 */
export interface SavedQuery extends DataQuery, Selection {
  /** The form of the saved JSON, see migrations.ts. */
  version?: number;
  /** Its panel is told what is new; without it, it asks when Grafana refreshes. */
  live?: boolean;
  /** Language of names and errors; without it the reader's. */
  language?: 'de' | 'en';
  /** Fixed ids for transformations; in words for reading and CSV, with time zone and figures without unit. */
  wording?: 'ids' | 'words';
}

/** Measured values over time. */
export interface SeriesQuery extends SavedQuery {
  type: 'series';
  /** Interval */
  bucket?:
    'auto' | 'raw' | '1m' | '5m' | '10m' | '15m' | '30m' | '1h' | '3h' | '6h' | '12h' | '1d' | '1w' | '1M' | '1y';
  /** Aggregation */
  aggregation?: 'default' | 'mean' | 'sum' | 'min' | 'max' | 'last';
  /** Means of pollutants take three quarters of their time: 45 minutes of an hour, 18 hours of a day (39. BImSchV). */
  validity?: 'default' | 'any';
  /** Timestamp */
  timestamp?: 'auto' | 'start' | 'end';
  /** Where a station has a property in intervals of several lengths, the finest that fits the bucket holds. */
  periods?: string[];
  /** Quality from */
  minQuality?: 'suspect' | 'implausible' | 'provisional' | 'valid';
  /** Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”. */
  reasons?: string[];
  /** Where days begin. Air-quality law uses CET all year: Etc/GMT-1. */
  timeZone?: string;
  /** Layout */
  layout?: 'course' | 'table';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Compare */
  compare?: '' | '1d' | '1w' | '1M' | '1y';
  /** Smallest and largest value of each interval, so that peaks stay visible. */
  envelope?: boolean;
  /** Which share of each interval was measured, 0 to 100 %. */
  coverage?: boolean;
  /** Each station has a colour of its own that is seen on light and dark ground; else the panel chooses. */
  apart?: boolean;
}

/** What each station has measured last. */
export interface LatestQuery extends SavedQuery {
  type: 'latest';
  /** Layout */
  layout?: 'auto' | 'wide' | 'short' | 'kommunen' | 'long' | 'series';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Older values are left out. ISO duration, for example PT90M. */
  maxAge?: string;
  /** Where a station has a property in intervals of several lengths, the finest that fits the bucket holds. */
  periods?: string[];
  /** Quality from */
  minQuality?: 'suspect' | 'implausible' | 'provisional' | 'valid';
  /** Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”. */
  reasons?: string[];
}

/** How good the air is, from very good to very bad. */
export interface AirQualityIndexQuery extends SavedQuery {
  type: 'air-quality-index';
  /** Layout */
  layout?: 'course' | 'table' | 'kommunen' | 'months';
  /** Each averages its own way: UBA 2025 and EU use hours, UBA 2019 24 hours for particles. */
  index?: 'uba-lqi-2025' | 'uba-lqi-2019' | 'eea-eaqi-2024' | 'us-epa-aqi-2024';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Warnings, roadworks, floods, outages. */
export interface EventsQuery extends SavedQuery {
  type: 'events';
  /** Kinds */
  kinds?: string[];
  /** Layout */
  layout?: 'annotations' | 'table' | 'short';
  /** Severity from */
  minSeverity?: 'information' | 'minor' | 'moderate' | 'severe' | 'extreme';
  /** Whatever the dashboard's time range: what holds at this moment. */
  active?: boolean;
}

/** What is forecast, and how well it came true. */
export interface ForecastQuery extends SavedQuery {
  type: 'forecast';
  /** Layout */
  layout?: 'course' | 'table';
  /** Which run of the forecast. A moment such as 2026-07-01T06:00Z takes the last run that there was then. */
  issued?: string;
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Where a station has a property in intervals of several lengths, the finest that fits the bucket holds. */
  periods?: string[];
  /** Quality from */
  minQuality?: 'suspect' | 'implausible' | 'provisional' | 'valid';
  /** Each value as it was forecast so many hours before. */
  lead?: number;
  /** So many hours from now, even where the dashboard's range ends before. The time axis follows the panel: enter for example +72h as relative time in its query options. */
  ahead?: number;
  /** The same property at the same or the nearest station. */
  compare?: boolean;
  /** The station to compare with. Empty: the same or the nearest that measures the property. */
  reference?: string;
}

/** Whether a year keeps to the limit, target and guideline values for air pollutants. */
export interface LimitValuesQuery extends SavedQuery {
  type: 'limit-values';
  /** Pollutants */
  pollutants?: string[];
  /** The 39. BImSchV alone is German law in force. */
  laws?: string[];
  /** Averaging */
  metrics?: string[];
  /** Calendar years in CET, whole even for a short time range; several with a comma. */
  years?: string;
  /** Layout */
  layout?: 'auto' | 'table' | 'course';
  /** Over time: above 100 % the rule is broken. */
  measure?: 'share' | 'value';
  /** Which rules */
  only?: 'all' | 'limits' | 'thresholds';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Which days of a year were above a limit value, for a calendar. */
export interface ExceedanceDaysQuery extends SavedQuery {
  type: 'exceedance-days';
  /** Pollutants */
  pollutants?: string[];
  /** The 39. BImSchV alone is German law in force. */
  laws?: string[];
  /** Averaging */
  metrics?: string[];
  /** Calendar years in CET, whole even for a short time range; several with a comma. */
  years?: string;
  /** A calendar needs all days; of too many only those above the limit are given. */
  days?: 'auto' | 'all' | 'exceeded';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** How often the wind blows from where, and how strongly. */
export interface WindRoseQuery extends SavedQuery {
  type: 'wind-rose';
  /** Sectors */
  sectors?: number;
  /** Slower wind has no direction and stands apart. */
  calmBelow?: number;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
  /** Upper ends in m/s, rising, for example 2, 4, 6; the last class lies above. */
  breaks?: string;
}

/** How much is measured with the wind from where. */
export interface PollutionRoseQuery extends SavedQuery {
  type: 'pollution-rose';
  /** Sectors */
  sectors?: number;
  /** Slower wind has no direction and stands apart. */
  calmBelow?: number;
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
  /** Upper ends in the unit of the property, rising, for example 10, 20, 40; the last class lies above. */
  breaks?: string;
}

/** What is usual with wind from each direction, and what is rare. */
export interface PercentileRoseQuery extends SavedQuery {
  type: 'percentile-rose';
  /** Sectors */
  sectors?: number;
  /** Slower wind has no direction and stands apart. */
  calmBelow?: number;
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
  /** Percentiles */
  percentiles?: string[];
  /** A sector with fewer hours is left empty. */
  least?: number;
}

/** In which share of the hours with wind from a direction the air is especially polluted. */
export interface ConditionalProbabilityQuery extends SavedQuery {
  type: 'conditional-probability';
  /** Sectors */
  sectors?: number;
  /** Slower wind has no direction and stands apart. */
  calmBelow?: number;
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
  /** Of all hours of the time range: 90 asks for the worst tenth. */
  percentile?: number;
  /** A sector with fewer hours is left empty. */
  least?: number;
}

/** What is measured with which direction and speed of the wind, smoothed. */
export interface PolarFieldQuery extends SavedQuery {
  type: 'polar-field';
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
  /** An even number becomes the next odd one. */
  size?: number;
  /** How far hours with similar wind count. More shows fewer details and less chance. */
  bandwidth?: number;
  /** A point with fewer hours nearby is left out. */
  least?: number;
}

/** Dew point, wind chill, heat index and more, computed from measured values. */
export interface DerivedQuery extends SavedQuery {
  type: 'derived';
  /** None of these is the “Gefühlte Temperatur” of the DWD, which needs radiation, too. */
  quantities?: string[];
  /** Interval */
  bucket?: 'auto' | '1h' | '1d';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
}

/** Summer, frost and rain days, degree days and rain sums beside those of earlier years. */
export interface ClimateDaysQuery extends SavedQuery {
  type: 'climate-days';
  /** Measures */
  measures?: string[];
  /** Months and years that the time range touches count as a whole, even where a panel shows a single day. */
  per?: 'month' | 'day' | 'year';
  /** Count rain days by */
  rainDay?: 'local' | 'dwd';
  /** Layout */
  layout?: 'table' | 'course';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** When and where wind, rain, snow, frost or fog crossed the DWD's thresholds; no warning of the DWD. */
export interface WarningThresholdsQuery extends SavedQuery {
  type: 'warning-thresholds';
  /** Criteria */
  criteria?: string[];
  /** From 1 to 4. Heavy rain begins at level 2. */
  minLevel?: number;
  /** Layout */
  layout?: 'table' | 'course';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Daily traffic, heavy share, peak hour, V85 and level of flow, also of bicycle and foot counters. */
export interface TrafficQuery extends SavedQuery {
  type: 'traffic';
  /** Counted are */
  kinds?: string[];
  /** Layout */
  layout?: 'table' | 'days' | 'state';
  /** “DTVw” means other days in every town: so the choice always stands beside it. */
  daySet?: 'mon_fri' | 'mon_sun' | 'mon_sat_school' | 'mon_sat_holidays' | 'tue_thu' | 'saturdays' | 'sundays';
  /** Key figures need whole days and weeks, even where a panel shows hours. ISO duration. */
  over?: string;
  /** Peak hour */
  peak?: 'clock' | 'rolling';
  /** 0: the one that 85 % of the hourly means of the station are below. */
  freeSpeed?: number;
  /** Free from */
  freeFrom?: number;
  /** Dense from */
  denseFrom?: number;
  /** Share of the free speed; below is a jam. */
  slowFrom?: number;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** A week as it usually is: 168 hours. */
export interface WeekProfileQuery extends SavedQuery {
  type: 'week-profile';
  /** Public and school holidays are those of North Rhine-Westphalia. */
  days?: 'no-public-holidays' | 'all' | 'public-holidays' | 'working-days' | 'school-days' | 'school-holidays';
  /** Only hours with wind from this range, clockwise; 270 to 90 goes over north. */
  windFrom?: number;
  /** Wind direction to */
  windTo?: number;
  /** Wind speed from */
  speedFrom?: number;
  /** Wind speed to */
  speedTo?: number;
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** What it usually is by hour, weekday or month. */
export interface TimeVariationQuery extends SavedQuery {
  type: 'time-variation';
  /** By */
  by?: 'hour' | 'weekday' | 'month' | 'month-hour';
  /** Public and school holidays are those of North Rhine-Westphalia. */
  days?: 'all' | 'no-public-holidays' | 'public-holidays' | 'working-days' | 'school-days' | 'school-holidays';
  /** Only hours with wind from this range, clockwise; 270 to 90 goes over north. */
  windFrom?: number;
  /** Wind direction to */
  windTo?: number;
  /** Wind speed from */
  speedFrom?: number;
  /** Wind speed to */
  speedTo?: number;
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Whether two properties go together hour by hour. */
export interface CorrelationQuery extends SavedQuery {
  type: 'correlation';
  /** Property that may explain */
  x?: string;
  /** measured at */
  xStation?: string;
  /** Property to be explained */
  y?: string;
  /** measured at */
  yStation?: string;
  /** Layout */
  layout?: 'summary' | 'bins' | 'hours';
  /** By so many hours the property to be explained follows the other. */
  lag?: number;
  /** Public and school holidays are those of North Rhine-Westphalia. */
  days?: 'all' | 'no-public-holidays' | 'public-holidays' | 'working-days' | 'school-days' | 'school-holidays';
  /** Only hours with wind from this range, clockwise; 270 to 90 goes over north. */
  windFrom?: number;
  /** Wind direction to */
  windTo?: number;
  /** Wind speed from */
  speedFrom?: number;
  /** Wind speed to */
  speedTo?: number;
  /** The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance. */
  windStation?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** What a street adds to the air of its town: street minus background. */
export interface RoadsideIncrementQuery extends SavedQuery {
  type: 'roadside-increment';
  /** The station away from streets that is subtracted. Empty: the nearest within 25 km. */
  background?: string;
  /** Layout */
  layout?: 'course' | 'summary';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Whether something rises or falls over the years, with the weather and without. */
export interface TrendQuery extends SavedQuery {
  type: 'trend';
  /** A trend needs years, even where a panel shows days. ISO duration. */
  over?: string;
  /** It is taken off smoothed over so many years (STL); the trend depends on it. */
  season?: '11' | '7' | '13' | '35' | 'none';
  /** Of air pollutants only, with wind from at most 30 km. */
  adjust?: boolean;
  /** Wind of */
  windStation?: string;
  /** Layout */
  layout?: 'table' | 'course';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Free and occupied spaces of each car park and zone, from counters and sensors. */
export interface ParkingQuery extends SavedQuery {
  type: 'parking';
  /** Layout */
  layout?: 'table' | 'spaces' | 'course';
  /** What misses two reports is unknown, never occupied. ISO duration. */
  heartbeat?: string;
  /** Stays and turnover over */
  over?: string;
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** What comes, what is missing, what was rejected and which station is silent. */
export interface FeedHealthQuery extends SavedQuery {
  type: 'feed-health';
  /** Layout */
  layout?: 'feeds' | 'stations';
  /** Figure for alerts */
  measure?: 'silent' | 'outage';
  /** Counted over at least */
  over?: string;
}

/** Whether the air has changed with a measure, without the weather and beside dates without a measure. */
export interface MeasureEffectQuery extends SavedQuery {
  type: 'measure-effect';
  /** First day of the measure. Empty: the answer says which dates are possible. */
  date?: string;
  /** Last day, where the measure has ended. */
  end?: string;
  /** What the model learns the weather from, at least a year. ISO duration. */
  lead?: string;
  /** Stations away from streets to compare with. Empty: the nearest within 25 km. */
  background?: string[];
  /** Wind of */
  windStation?: string;
  /** Layout */
  layout?: 'summary' | 'course' | 'placebos' | 'all';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** How far low-cost sensors are from a reference station or from their neighbours. */
export interface SensorTrustQuery extends SavedQuery {
  type: 'sensor-trust';
  /** Empty: the reference station beside it (within 1 km), else the median of the nearest eight sensors. */
  reference?: string;
  /** A comparison needs weeks, even where a panel shows days. ISO duration. */
  over?: string;
  /** Where the uncertainty is told. 0: PM10 50, PM2.5 25, NO2 40, O3 120 µg/m³ (39. BImSchV). */
  limit?: number;
  /** Standard uncertainty in the unit of the property; 0 counts against the sensor. */
  referenceUncertainty?: number;
  /** Greatest uncertainty of classes 1, 2, 3 in per cent, rising. A comparison in the field is no certificate. */
  classes?: string;
  /** Layout */
  layout?: 'summary' | 'drift' | 'humidity' | 'pairs' | 'all';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** What is on, why, since when, what comes next and who released it. */
export interface ActionsQuery extends SavedQuery {
  type: 'actions';
  /** Rules */
  rules?: string;
  /** Layout */
  layout?: 'states' | 'audit' | 'annotations' | 'course';
  /** Figure for alerts */
  measure?: 'on' | 'proposed' | 'faulty';
}

/** How often, how long and when a rule would have switched, and what other thresholds change. */
export interface ActionSimulationQuery extends SavedQuery {
  type: 'action-simulation';
  /** Rules */
  rules?: string;
  /** Layout */
  layout?: 'summary' | 'months' | 'activations' | 'annotations';
  /** Each of these figures puts a second, changed version beside the rule. */
  on?: number;
  /** Empty: at the same share of the threshold to switch on as configured. */
  off?: number;
  /** Intervals needed */
  intervals?: number;
  /** of the last */
  of?: number;
  /** Back for */
  offFor?: number;
  /** On for at least */
  minOn?: number;
  /** On for at most */
  maxOn?: number;
  /** Lock */
  lock?: number;
  /** Activations a day */
  perDay?: number;
  /** So long after the end of its interval a number counts as known. */
  delay?: number;
}

export type HubQuery =
  | SeriesQuery
  | LatestQuery
  | AirQualityIndexQuery
  | EventsQuery
  | ForecastQuery
  | LimitValuesQuery
  | ExceedanceDaysQuery
  | WindRoseQuery
  | PollutionRoseQuery
  | PercentileRoseQuery
  | ConditionalProbabilityQuery
  | PolarFieldQuery
  | DerivedQuery
  | ClimateDaysQuery
  | WarningThresholdsQuery
  | TrafficQuery
  | WeekProfileQuery
  | TimeVariationQuery
  | CorrelationQuery
  | RoadsideIncrementQuery
  | TrendQuery
  | ParkingQuery
  | FeedHealthQuery
  | MeasureEffectQuery
  | SensorTrustQuery
  | ActionsQuery
  | ActionSimulationQuery;
export type QuestionType = HubQuery['type'];

/** How tables are worded. */
export const WORDING: ChoiceField = {
  key: 'wording',
  label: { de: 'Spalten', en: 'Columns' },
  help: {
    de: 'Feste Kennungen für Transformationen; in Worten zum Lesen und für CSV, mit Zeitzone und Zahlen ohne Einheit.',
    en: 'Fixed ids for transformations; in words for reading and CSV, with time zone and figures without unit.',
  },
  kind: 'choice',
  choices: [
    ['ids', { de: 'feste Kennungen', en: 'fixed ids' }],
    ['words', { de: 'in Worten', en: 'in words' }],
  ],
  drawn: true,
};

export const QUESTIONS: Readonly<Record<QuestionType, QuestionDescription>> = {
  series: {
    name: { de: 'Zeitreihe', en: 'Time series' },
    about: { de: 'Messwerte im Verlauf der Zeit', en: 'Measured values over time' },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Lufttemperatur, sonst die erste Größe', en: 'Air temperature, else the first property' },
        kind: 'list',
        offers: 'properties',
        fallback: 'air_temperature',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'bucket',
        label: { de: 'Zeitschritt', en: 'Interval' },
        kind: 'choice',
        choices: [
          ['auto', { de: 'automatisch', en: 'automatic' }],
          ['raw', { de: 'Rohwerte', en: 'raw values' }],
          ['1m', { de: '1 Minute', en: '1 minute' }],
          ['5m', { de: '5 Minuten', en: '5 minutes' }],
          ['10m', { de: '10 Minuten', en: '10 minutes' }],
          ['15m', { de: '15 Minuten', en: '15 minutes' }],
          ['30m', { de: '30 Minuten', en: '30 minutes' }],
          ['1h', { de: '1 Stunde', en: '1 hour' }],
          ['3h', { de: '3 Stunden', en: '3 hours' }],
          ['6h', { de: '6 Stunden', en: '6 hours' }],
          ['12h', { de: '12 Stunden', en: '12 hours' }],
          ['1d', { de: '1 Tag', en: '1 day' }],
          ['1w', { de: '1 Woche', en: '1 week' }],
          ['1M', { de: '1 Monat', en: '1 month' }],
          ['1y', { de: '1 Jahr', en: '1 year' }],
        ],
      },
      {
        key: 'aggregation',
        label: { de: 'Zusammenfassung', en: 'Aggregation' },
        unless: { bucket: ['raw'] },
        kind: 'choice',
        choices: [
          ['default', { de: 'je nach Größe', en: 'as suits the property' }],
          ['mean', { de: 'Mittel', en: 'mean' }],
          ['sum', { de: 'Summe', en: 'sum' }],
          ['min', { de: 'kleinster Wert', en: 'smallest value' }],
          ['max', { de: 'größter Wert', en: 'largest value' }],
          ['last', { de: 'letzter Wert', en: 'last value' }],
        ],
      },
      {
        key: 'validity',
        label: { de: 'Gültigkeit', en: 'Validity' },
        help: {
          de: 'Mittel von Schadstoffen brauchen drei Viertel ihrer Zeit: 45 Minuten einer Stunde, 18 Stunden eines Tages (39. BImSchV).',
          en: 'Means of pollutants take three quarters of their time: 45 minutes of an hour, 18 hours of a day (39. BImSchV).',
        },
        unless: { bucket: ['raw'] },
        kind: 'choice',
        choices: [
          ['default', { de: 'nach der 39. BImSchV', en: 'by the 39. BImSchV' }],
          ['any', { de: 'alle Mittel', en: 'all means' }],
        ],
      },
      {
        key: 'timestamp',
        label: { de: 'Zeitstempel', en: 'Timestamp' },
        unless: { bucket: ['raw'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie üblich', en: 'as customary' }],
          ['start', { de: 'Anfang', en: 'start' }],
          ['end', { de: 'Ende', en: 'end' }],
        ],
      },
      {
        key: 'periods',
        label: { de: 'Intervalle', en: 'Intervals' },
        help: {
          de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
          en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
        },
        empty: { de: 'passende', en: 'those that fit' },
        kind: 'names',
        choices: [
          ['instant', { de: 'Augenblickswerte', en: 'instants' }],
          ['1m', { de: '1 min', en: '1 min' }],
          ['2m', { de: '2 min', en: '2 min' }],
          ['5m', { de: '5 min', en: '5 min' }],
          ['10m', { de: '10 min', en: '10 min' }],
          ['15m', { de: '15 min', en: '15 min' }],
          ['20m', { de: '20 min', en: '20 min' }],
          ['30m', { de: '30 min', en: '30 min' }],
          ['1h', { de: '1 h', en: '1 h' }],
          ['2h', { de: '2 h', en: '2 h' }],
          ['3h', { de: '3 h', en: '3 h' }],
          ['6h', { de: '6 h', en: '6 h' }],
          ['8h', { de: '8 h', en: '8 h' }],
          ['12h', { de: '12 h', en: '12 h' }],
          ['1d', { de: 'Tageswerte', en: 'daily' }],
          ['1w', { de: 'Wochenwerte', en: 'weekly' }],
          ['1M', { de: 'Monatswerte', en: 'monthly' }],
          ['1y', { de: 'Jahreswerte', en: 'yearly' }],
          ['irregular', { de: 'unregelmäßig', en: 'irregular' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'reasons',
        label: { de: 'Nur mit Befund', en: 'Only flagged for' },
        help: {
          de: 'Nur Werte, an denen die Prüfung eines davon gefunden hat. Unplausible erscheinen erst mit „Güte ab: unplausibel“.',
          en: 'Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”.',
        },
        empty: { de: 'alle Werte', en: 'all values' },
        when: { bucket: ['raw'] },
        kind: 'names',
        choices: [
          ['range', { de: 'außerhalb des Möglichen', en: 'out of range' }],
          ['step', { de: 'zu schneller Sprung', en: 'too fast a step' }],
          ['spike', { de: 'Ausreißer', en: 'spike' }],
          ['stuck', { de: 'hängender Sensor', en: 'stuck sensor' }],
          ['contradiction', { de: 'Widerspruch zu anderem Wert', en: 'contradicts another value' }],
          ['neighbour', { de: 'weit weg von den Nachbarn', en: 'far from its neighbours' }],
          [
            'one-sided',
            { de: 'zählt nichts, die Gegenrichtung schon', en: 'counts nothing, the other direction does' },
          ],
          ['humidity', { de: 'feuchte Luft', en: 'humid air' }],
          ['suspect-dst', { de: 'doppelte Stunde im Herbst', en: 'doubled hour in autumn' }],
          ['clock', { de: 'Uhr geht falsch', en: 'clock is off' }],
          ['provider-flag', { de: 'vom Anbieter markiert', en: 'marked by the provider' }],
          ['incomplete', { de: 'Zeitschritt unvollständig', en: 'interval incomplete' }],
        ],
      },
      {
        key: 'timeZone',
        label: { de: 'Zeitzone', en: 'Time zone' },
        help: {
          de: 'Wo Tage beginnen. Luftreinhaltung rechnet ganzjährig in MEZ: Etc/GMT-1.',
          en: 'Where days begin. Air-quality law uses CET all year: Etc/GMT-1.',
        },
        empty: { de: 'der Region', en: "the region's" },
        unless: { bucket: ['raw', '1m', '5m', '10m', '15m', '30m', '1h'] },
        kind: 'text',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['table', { de: 'Tabelle, auch für CSV', en: 'table, also for CSV' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        unless: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'compare',
        label: { de: 'Vergleich', en: 'Compare' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['', { de: 'keiner', en: 'none' }],
          ['1d', { de: 'Vortag', en: 'day before' }],
          ['1w', { de: 'Vorwoche', en: 'week before' }],
          ['1M', { de: 'Vormonat', en: 'month before' }],
          ['1y', { de: 'Vorjahr', en: 'year before' }],
        ],
      },
      {
        key: 'envelope',
        label: { de: 'Hüllkurve', en: 'Envelope' },
        help: {
          de: 'Kleinster und größter Wert jedes Zeitschritts, damit Spitzen sichtbar bleiben.',
          en: 'Smallest and largest value of each interval, so that peaks stay visible.',
        },
        unless: { bucket: ['raw'] },
        drawn: true,
        kind: 'switch',
        default: false,
      },
      {
        key: 'coverage',
        label: { de: 'Abdeckung', en: 'Coverage' },
        help: {
          de: 'Welcher Anteil jedes Zeitschritts gemessen ist, 0 bis 100 %.',
          en: 'Which share of each interval was measured, 0 to 100 %.',
        },
        unless: { bucket: ['raw'] },
        drawn: true,
        kind: 'switch',
        default: false,
      },
      {
        key: 'apart',
        label: { de: 'Farbe je Messstelle', en: 'Colour for each station' },
        help: {
          de: 'Jede Messstelle hat eine eigene Farbe, die auf hellem und dunklem Grund zu sehen ist; sonst färbt das Panel.',
          en: 'Each station has a colour of its own that is seen on light and dark ground; else the panel chooses.',
        },
        unless: { layout: ['table'] },
        drawn: true,
        kind: 'switch',
        default: false,
      },
    ],
  },
  latest: {
    name: { de: 'Neueste Werte', en: 'Latest values' },
    about: { de: 'Was jede Messstelle zuletzt gemessen hat', en: 'What each station has measured last' },
    tables: ['auto', 'wide', 'long'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['auto', { de: 'Zeile je Größe; zum Rechnen Reihen', en: 'row per property; series to calculate with' }],
          ['wide', { de: 'Zeile je Messstelle', en: 'row per station' }],
          ['short', { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' }],
          ['kommunen', { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' }],
          ['long', { de: 'immer Zeile je Größe', en: 'always row per property' }],
          ['series', { de: 'immer Reihen, je ein Wert', en: 'always series of one value' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'maxAge',
        label: { de: 'Höchstens alt', en: 'At most old' },
        help: {
          de: 'Ältere Werte fehlen. ISO-Dauer, zum Beispiel PT90M.',
          en: 'Older values are left out. ISO duration, for example PT90M.',
        },
        kind: 'choice',
        choices: [
          ['PT24H', { de: '24 Stunden', en: '24 hours' }],
          ['PT1H', { de: '1 Stunde', en: '1 hour' }],
          ['PT3H', { de: '3 Stunden', en: '3 hours' }],
          ['P7D', { de: '7 Tage', en: '7 days' }],
        ],
        open: true,
      },
      {
        key: 'periods',
        label: { de: 'Intervalle', en: 'Intervals' },
        help: {
          de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
          en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
        },
        empty: { de: 'passende', en: 'those that fit' },
        kind: 'names',
        choices: [
          ['instant', { de: 'Augenblickswerte', en: 'instants' }],
          ['1m', { de: '1 min', en: '1 min' }],
          ['2m', { de: '2 min', en: '2 min' }],
          ['5m', { de: '5 min', en: '5 min' }],
          ['10m', { de: '10 min', en: '10 min' }],
          ['15m', { de: '15 min', en: '15 min' }],
          ['20m', { de: '20 min', en: '20 min' }],
          ['30m', { de: '30 min', en: '30 min' }],
          ['1h', { de: '1 h', en: '1 h' }],
          ['2h', { de: '2 h', en: '2 h' }],
          ['3h', { de: '3 h', en: '3 h' }],
          ['6h', { de: '6 h', en: '6 h' }],
          ['8h', { de: '8 h', en: '8 h' }],
          ['12h', { de: '12 h', en: '12 h' }],
          ['1d', { de: 'Tageswerte', en: 'daily' }],
          ['1w', { de: 'Wochenwerte', en: 'weekly' }],
          ['1M', { de: 'Monatswerte', en: 'monthly' }],
          ['1y', { de: 'Jahreswerte', en: 'yearly' }],
          ['irregular', { de: 'unregelmäßig', en: 'irregular' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'reasons',
        label: { de: 'Nur mit Befund', en: 'Only flagged for' },
        help: {
          de: 'Nur Werte, an denen die Prüfung eines davon gefunden hat. Unplausible erscheinen erst mit „Güte ab: unplausibel“.',
          en: 'Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”.',
        },
        empty: { de: 'alle Werte', en: 'all values' },
        kind: 'names',
        choices: [
          ['range', { de: 'außerhalb des Möglichen', en: 'out of range' }],
          ['step', { de: 'zu schneller Sprung', en: 'too fast a step' }],
          ['spike', { de: 'Ausreißer', en: 'spike' }],
          ['stuck', { de: 'hängender Sensor', en: 'stuck sensor' }],
          ['contradiction', { de: 'Widerspruch zu anderem Wert', en: 'contradicts another value' }],
          ['neighbour', { de: 'weit weg von den Nachbarn', en: 'far from its neighbours' }],
          [
            'one-sided',
            { de: 'zählt nichts, die Gegenrichtung schon', en: 'counts nothing, the other direction does' },
          ],
          ['humidity', { de: 'feuchte Luft', en: 'humid air' }],
          ['suspect-dst', { de: 'doppelte Stunde im Herbst', en: 'doubled hour in autumn' }],
          ['clock', { de: 'Uhr geht falsch', en: 'clock is off' }],
          ['provider-flag', { de: 'vom Anbieter markiert', en: 'marked by the provider' }],
          ['incomplete', { de: 'Zeitschritt unvollständig', en: 'interval incomplete' }],
        ],
      },
    ],
  },
  'air-quality-index': {
    name: { de: 'Luftqualitätsindex', en: 'Air-quality index' },
    about: {
      de: 'Wie gut die Luft ist, von sehr gut bis sehr schlecht',
      en: 'How good the air is, from very good to very bad',
    },
    tables: ['table', 'kommunen', 'months'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['table', { de: 'Stand jetzt, Tabelle', en: 'state now, table' }],
          ['kommunen', { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' }],
          ['months', { de: 'Stunden je Klasse und Monat', en: 'hours per class and month' }],
        ],
      },
      {
        key: 'index',
        label: { de: 'Index', en: 'Index' },
        help: {
          de: 'Jeder mittelt anders: LQI 2025 und EU rechnen mit Stunden, LQI 2019 bei Feinstaub mit 24 Stunden.',
          en: 'Each averages its own way: UBA 2025 and EU use hours, UBA 2019 24 hours for particles.',
        },
        kind: 'choice',
        choices: [
          ['uba-lqi-2025', { de: 'Umweltbundesamt 2025 (LQI)', en: 'German Environment Agency 2025' }],
          [
            'uba-lqi-2019',
            { de: 'Umweltbundesamt 2019 (abgelöst)', en: 'German Environment Agency 2019 (superseded)' },
          ],
          ['eea-eaqi-2024', { de: 'Europa 2024 (EAQI)', en: 'Europe 2024 (EAQI)' }],
          ['us-epa-aqi-2024', { de: 'USA 2024 (AQI, NowCast)', en: 'USA 2024 (AQI, NowCast)' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  events: {
    name: { de: 'Ereignisse', en: 'Events' },
    about: { de: 'Warnungen, Baustellen, Hochwasser, Ausfälle', en: 'Warnings, roadworks, floods, outages' },
    tables: ['table', 'short'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'kinds',
        label: { de: 'Arten', en: 'Kinds' },
        empty: { de: 'alle', en: 'all' },
        main: true,
        kind: 'names',
        choices: [
          ['weather-warning', { de: 'Wetterwarnungen', en: 'weather warnings' }],
          ['roadworks', { de: 'Baustellen', en: 'roadworks' }],
          ['closure', { de: 'Sperrungen', en: 'road closures' }],
          ['traffic-warning', { de: 'Verkehrsmeldungen', en: 'traffic reports' }],
          ['flood', { de: 'Hochwasser', en: 'floods' }],
          ['feed-outage', { de: 'Ausfälle von Datenquellen', en: 'data sources that are down' }],
          ['silent-sensor', { de: 'Sensoren, die nicht senden', en: 'sensors that are silent' }],
          ['stuck-sensor', { de: 'Zähler, die nichts zählen', en: 'counters that count nothing' }],
        ],
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['annotations', { de: 'Markierungen', en: 'annotations' }],
          ['table', { de: 'Tabelle, Schwerstes zuerst', en: 'table, gravest first' }],
          ['short', { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' }],
        ],
      },
      {
        key: 'minSeverity',
        label: { de: 'Schwere ab', en: 'Severity from' },
        kind: 'choice',
        choices: [
          ['information', { de: 'Hinweis', en: 'information' }],
          ['minor', { de: 'gering', en: 'minor' }],
          ['moderate', { de: 'mäßig', en: 'moderate' }],
          ['severe', { de: 'schwer', en: 'severe' }],
          ['extreme', { de: 'extrem', en: 'extreme' }],
        ],
      },
      {
        key: 'active',
        label: { de: 'Nur was jetzt gilt', en: 'Only what holds now' },
        help: {
          de: 'Unabhängig vom Zeitraum des Dashboards: was in diesem Augenblick gilt.',
          en: "Whatever the dashboard's time range: what holds at this moment.",
        },
        kind: 'switch',
        default: false,
      },
    ],
  },
  forecast: {
    name: { de: 'Vorhersage', en: 'Forecast' },
    about: { de: 'Was vorhergesagt ist, und wie gut es eintraf', en: 'What is forecast, and how well it came true' },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
        unmeasured: true,
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Lufttemperatur', en: 'Air temperature' },
        kind: 'list',
        offers: 'properties',
        fallback: 'air_temperature',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['table', { de: 'Güte je Vorlaufstunde, Tabelle', en: 'quality by lead hour, table' }],
        ],
      },
      {
        key: 'issued',
        label: { de: 'Ausgabe', en: 'Issue' },
        help: {
          de: 'Welcher Lauf der Vorhersage. Ein Zeitpunkt wie 2026-07-01T06:00Z wählt den Lauf, der dann zuletzt vorlag.',
          en: 'Which run of the forecast. A moment such as 2026-07-01T06:00Z takes the last run that there was then.',
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['latest', { de: 'neueste', en: 'latest' }],
          ['lead', { de: 'so viele Stunden vorher', en: 'so many hours before' }],
        ],
        open: true,
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'periods',
        label: { de: 'Intervalle', en: 'Intervals' },
        help: {
          de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
          en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
        },
        empty: { de: 'passende', en: 'those that fit' },
        kind: 'names',
        choices: [
          ['instant', { de: 'Augenblickswerte', en: 'instants' }],
          ['1m', { de: '1 min', en: '1 min' }],
          ['2m', { de: '2 min', en: '2 min' }],
          ['5m', { de: '5 min', en: '5 min' }],
          ['10m', { de: '10 min', en: '10 min' }],
          ['15m', { de: '15 min', en: '15 min' }],
          ['20m', { de: '20 min', en: '20 min' }],
          ['30m', { de: '30 min', en: '30 min' }],
          ['1h', { de: '1 h', en: '1 h' }],
          ['2h', { de: '2 h', en: '2 h' }],
          ['3h', { de: '3 h', en: '3 h' }],
          ['6h', { de: '6 h', en: '6 h' }],
          ['8h', { de: '8 h', en: '8 h' }],
          ['12h', { de: '12 h', en: '12 h' }],
          ['1d', { de: 'Tageswerte', en: 'daily' }],
          ['1w', { de: 'Wochenwerte', en: 'weekly' }],
          ['1M', { de: 'Monatswerte', en: 'monthly' }],
          ['1y', { de: 'Jahreswerte', en: 'yearly' }],
          ['irregular', { de: 'unregelmäßig', en: 'irregular' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'lead',
        label: { de: 'Stunden vorher', en: 'Hours before' },
        help: {
          de: 'Jeder Wert so, wie er so viele Stunden vorher vorhergesagt war.',
          en: 'Each value as it was forecast so many hours before.',
        },
        when: { layout: ['course'], issued: ['lead'] },
        kind: 'choice',
        choices: [
          ['24', { de: '24 Stunden', en: '24 hours' }],
          ['1', { de: '1 Stunde', en: '1 hour' }],
          ['6', { de: '6 Stunden', en: '6 hours' }],
          ['48', { de: '2 Tage', en: '2 days' }],
          ['72', { de: '3 Tage', en: '3 days' }],
        ],
        open: true,
        numeric: { unit: 'h' },
      },
      {
        key: 'ahead',
        label: { de: 'Vorausschau', en: 'Looks ahead' },
        help: {
          de: 'So viele Stunden ab jetzt, auch wenn der Zeitraum des Dashboards vorher endet. Die Zeitachse folgt dem Panel: unter „Abfrageoptionen“ als relative Zeit zum Beispiel +72h eintragen.',
          en: "So many hours from now, even where the dashboard's range ends before. The time axis follows the panel: enter for example +72h as relative time in its query options.",
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['0', { de: 'bis zum Ende des Zeitraums', en: 'to the end of the time range' }],
          ['24', { de: '24 Stunden', en: '24 hours' }],
          ['48', { de: '2 Tage', en: '2 days' }],
          ['72', { de: '3 Tage', en: '3 days' }],
          ['168', { de: '7 Tage', en: '7 days' }],
        ],
        open: true,
        numeric: { unit: 'h' },
      },
      {
        key: 'compare',
        label: { de: 'Mit Messwerten', en: 'With what was measured' },
        help: {
          de: 'Dieselbe Größe an derselben oder der nächsten Messstelle.',
          en: 'The same property at the same or the nearest station.',
        },
        when: { layout: ['course'] },
        kind: 'switch',
        default: true,
      },
      {
        key: 'reference',
        label: { de: 'Vergleichsstelle', en: 'Compared station' },
        help: {
          de: 'Die Messstelle, mit der verglichen wird. Leer: dieselbe oder die nächste, die die Größe misst.',
          en: 'The station to compare with. Empty: the same or the nearest that measures the property.',
        },
        empty: { de: 'die nächste', en: 'the nearest' },
        unless: { layout: ['course'], compare: [false] },
        kind: 'one',
        offers: 'stations',
      },
    ],
  },
  'limit-values': {
    name: { de: 'Grenzwerte', en: 'Limit values' },
    about: {
      de: 'Ob ein Jahr Grenz-, Ziel- und Leitwerte für Luftschadstoffe einhält',
      en: 'Whether a year keeps to the limit, target and guideline values for air pollutants',
    },
    tables: ['auto', 'table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'pollutants',
        label: { de: 'Schadstoffe', en: 'Pollutants' },
        empty: { de: 'alle', en: 'all' },
        kind: 'names',
        choices: [
          ['no2', { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' }],
          ['pm10', { de: 'Feinstaub PM10', en: 'PM10' }],
          ['pm25', { de: 'Feinstaub PM2,5', en: 'PM2.5' }],
          ['o3', { de: 'Ozon', en: 'Ozone' }],
          ['so2', { de: 'Schwefeldioxid', en: 'Sulphur dioxide' }],
          ['co', { de: 'Kohlenmonoxid', en: 'Carbon monoxide' }],
          ['benzene', { de: 'Benzol', en: 'Benzene' }],
          ['nox', { de: 'Stickoxide', en: 'Nitrogen oxides' }],
        ],
      },
      {
        key: 'laws',
        label: { de: 'Regelwerke', en: 'Rules' },
        help: {
          de: 'Geltendes deutsches Recht ist allein die 39. BImSchV.',
          en: 'The 39. BImSchV alone is German law in force.',
        },
        empty: {
          de: 'alle nebeneinander, im Verlauf geltendes Recht',
          en: 'all side by side, over time the law in force',
        },
        kind: 'names',
        choices: [
          ['39bimschv', { de: '39. BImSchV', en: '39. BImSchV' }],
          ['eu2026', { de: 'EU 2024/2881, bis 2029', en: 'EU 2024/2881, to 2029' }],
          ['eu2030', { de: 'EU 2024/2881, ab 2030', en: 'EU 2024/2881, from 2030' }],
          ['who2021', { de: 'WHO 2021', en: 'WHO 2021' }],
        ],
      },
      {
        key: 'metrics',
        label: { de: 'Bezug', en: 'Averaging' },
        empty: { de: 'alle', en: 'all' },
        kind: 'names',
        choices: [
          ['year', { de: 'Jahresmittel', en: 'annual mean' }],
          ['24h', { de: 'Tage', en: 'days' }],
          ['1h', { de: 'Stunden', en: 'hours' }],
          ['max8h', { de: '8-h-Mittel', en: '8-hour means' }],
          ['aot40', { de: 'AOT40', en: 'AOT40' }],
          ['peak-season', { de: 'Spitzensaison', en: 'peak season' }],
          ['winter', { de: 'Winter', en: 'winter' }],
        ],
      },
      {
        key: 'years',
        label: { de: 'Jahre', en: 'Years' },
        help: {
          de: 'Kalenderjahre in MEZ, ganz auch bei kurzem Zeitraum; mehrere mit Komma.',
          en: 'Calendar years in CET, whole even for a short time range; several with a comma.',
        },
        empty: { de: 'die des Zeitraums', en: 'those of the time range' },
        kind: 'text',
        default: '',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['table', { de: 'Tabelle', en: 'table' }],
          ['course', { de: 'Verlauf', en: 'course over time' }],
        ],
      },
      {
        key: 'measure',
        label: { de: 'Zahl', en: 'Number' },
        help: {
          de: 'Im Verlauf: über 100 % ist die Regel verletzt.',
          en: 'Over time: above 100 % the rule is broken.',
        },
        unless: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['share', { de: 'Anteil des Erlaubten', en: 'share of what is allowed' }],
          ['value', { de: 'Mittel oder Anzahl bisher', en: 'mean or count so far' }],
        ],
      },
      {
        key: 'only',
        label: { de: 'Welche Regeln', en: 'Which rules' },
        unless: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['all', { de: 'alle', en: 'all' }],
          ['limits', { de: 'ohne Informations- und Alarmschwellen', en: 'without information and alert thresholds' }],
          ['thresholds', { de: 'nur Informations- und Alarmschwellen', en: 'information and alert thresholds alone' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        unless: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'exceedance-days': {
    name: { de: 'Überschreitungstage', en: 'Exceedance days' },
    about: {
      de: 'Welche Tage eines Jahres über einem Grenzwert lagen, für einen Kalender',
      en: 'Which days of a year were above a limit value, for a calendar',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'pollutants',
        label: { de: 'Schadstoffe', en: 'Pollutants' },
        empty: { de: 'alle', en: 'all' },
        kind: 'names',
        choices: [
          ['no2', { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' }],
          ['pm10', { de: 'Feinstaub PM10', en: 'PM10' }],
          ['pm25', { de: 'Feinstaub PM2,5', en: 'PM2.5' }],
          ['o3', { de: 'Ozon', en: 'Ozone' }],
          ['so2', { de: 'Schwefeldioxid', en: 'Sulphur dioxide' }],
          ['co', { de: 'Kohlenmonoxid', en: 'Carbon monoxide' }],
          ['benzene', { de: 'Benzol', en: 'Benzene' }],
          ['nox', { de: 'Stickoxide', en: 'Nitrogen oxides' }],
        ],
      },
      {
        key: 'laws',
        label: { de: 'Regelwerke', en: 'Rules' },
        help: {
          de: 'Geltendes deutsches Recht ist allein die 39. BImSchV.',
          en: 'The 39. BImSchV alone is German law in force.',
        },
        empty: { de: 'geltendes Recht', en: 'the law in force' },
        kind: 'names',
        choices: [
          ['39bimschv', { de: '39. BImSchV', en: '39. BImSchV' }],
          ['eu2026', { de: 'EU 2024/2881, bis 2029', en: 'EU 2024/2881, to 2029' }],
          ['eu2030', { de: 'EU 2024/2881, ab 2030', en: 'EU 2024/2881, from 2030' }],
          ['who2021', { de: 'WHO 2021', en: 'WHO 2021' }],
        ],
      },
      {
        key: 'metrics',
        label: { de: 'Bezug', en: 'Averaging' },
        empty: { de: 'alle', en: 'all' },
        kind: 'names',
        choices: [
          ['24h', { de: 'Tage', en: 'days' }],
          ['1h', { de: 'Stunden', en: 'hours' }],
          ['max8h', { de: '8-h-Mittel', en: '8-hour means' }],
        ],
      },
      {
        key: 'years',
        label: { de: 'Jahre', en: 'Years' },
        help: {
          de: 'Kalenderjahre in MEZ, ganz auch bei kurzem Zeitraum; mehrere mit Komma.',
          en: 'Calendar years in CET, whole even for a short time range; several with a comma.',
        },
        empty: { de: 'die des Zeitraums', en: 'those of the time range' },
        kind: 'text',
        default: '',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'days',
        label: { de: 'Tage', en: 'Days' },
        help: {
          de: 'Ein Kalender braucht alle Tage; sind es zu viele, kommen nur die überschrittenen.',
          en: 'A calendar needs all days; of too many only those above the limit are given.',
        },
        drawn: true,
        kind: 'choice',
        choices: [
          ['auto', { de: 'alle, soweit sie passen', en: 'all, as far as they fit' }],
          ['all', { de: 'alle', en: 'all' }],
          ['exceeded', { de: 'nur überschrittene', en: 'only those above' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        drawn: true,
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'wind-rose': {
    name: { de: 'Windrose', en: 'Wind rose' },
    about: {
      de: 'Wie oft der Wind woher weht und wie stark',
      en: 'How often the wind blows from where, and how strongly',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'sectors',
        label: { de: 'Sektoren', en: 'Sectors' },
        kind: 'choice',
        choices: [
          ['12', { de: '12 zu 30°', en: '12 of 30°' }],
          ['8', { de: '8 zu 45°', en: '8 of 45°' }],
          ['16', { de: '16 zu 22,5°', en: '16 of 22.5°' }],
          ['36', { de: '36 zu 10°', en: '36 of 10°' }],
        ],
        open: true,
        numeric: {},
      },
      {
        key: 'calmBelow',
        label: { de: 'Windstille unter', en: 'Calm below' },
        help: {
          de: 'Langsamerer Wind hat keine Richtung und steht für sich.',
          en: 'Slower wind has no direction and stands apart.',
        },
        kind: 'number',
        default: '0.3',
        unit: 'm/s',
        min: 0,
        max: 5,
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'breaks',
        label: { de: 'Klassengrenzen', en: 'Ends of classes' },
        help: {
          de: 'Obere Grenzen in m/s, aufsteigend, zum Beispiel 2, 4, 6; darüber liegt die letzte Klasse.',
          en: 'Upper ends in m/s, rising, for example 2, 4, 6; the last class lies above.',
        },
        empty: { de: '2, 4, 6 m/s', en: '2, 4, 6 m/s' },
        kind: 'text',
      },
    ],
  },
  'pollution-rose': {
    name: { de: 'Schadstoffrose', en: 'Pollution rose' },
    about: { de: 'Bei welchem Wind wie viel gemessen wird', en: 'How much is measured with the wind from where' },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'sectors',
        label: { de: 'Sektoren', en: 'Sectors' },
        kind: 'choice',
        choices: [
          ['12', { de: '12 zu 30°', en: '12 of 30°' }],
          ['8', { de: '8 zu 45°', en: '8 of 45°' }],
          ['16', { de: '16 zu 22,5°', en: '16 of 22.5°' }],
          ['36', { de: '36 zu 10°', en: '36 of 10°' }],
        ],
        open: true,
        numeric: {},
      },
      {
        key: 'calmBelow',
        label: { de: 'Windstille unter', en: 'Calm below' },
        help: {
          de: 'Langsamerer Wind hat keine Richtung und steht für sich.',
          en: 'Slower wind has no direction and stands apart.',
        },
        kind: 'number',
        default: '0.3',
        unit: 'm/s',
        min: 0,
        max: 5,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'breaks',
        label: { de: 'Klassengrenzen', en: 'Ends of classes' },
        help: {
          de: 'Obere Grenzen in der Einheit der Größe, aufsteigend, zum Beispiel 10, 20, 40; darüber liegt die letzte Klasse.',
          en: 'Upper ends in the unit of the property, rising, for example 10, 20, 40; the last class lies above.',
        },
        empty: { de: 'Fünftel der gezeigten Messstellen', en: 'fifths of the stations shown' },
        kind: 'text',
      },
    ],
  },
  'percentile-rose': {
    name: { de: 'Perzentilrose', en: 'Percentile rose' },
    about: {
      de: 'Was bei Wind aus jeder Richtung üblich ist und was selten',
      en: 'What is usual with wind from each direction, and what is rare',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'sectors',
        label: { de: 'Sektoren', en: 'Sectors' },
        kind: 'choice',
        choices: [
          ['12', { de: '12 zu 30°', en: '12 of 30°' }],
          ['8', { de: '8 zu 45°', en: '8 of 45°' }],
          ['16', { de: '16 zu 22,5°', en: '16 of 22.5°' }],
          ['36', { de: '36 zu 10°', en: '36 of 10°' }],
        ],
        open: true,
        numeric: {},
      },
      {
        key: 'calmBelow',
        label: { de: 'Windstille unter', en: 'Calm below' },
        help: {
          de: 'Langsamerer Wind hat keine Richtung und steht für sich.',
          en: 'Slower wind has no direction and stands apart.',
        },
        kind: 'number',
        default: '0.3',
        unit: 'm/s',
        min: 0,
        max: 5,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'percentiles',
        label: { de: 'Perzentile', en: 'Percentiles' },
        empty: { de: '25, 50, 75, 90, 95', en: '25, 50, 75, 90, 95' },
        kind: 'names',
        choices: [
          ['5', { de: '5. Perzentil', en: '5th percentile' }],
          ['10', { de: '10. Perzentil', en: '10th percentile' }],
          ['25', { de: '25. Perzentil', en: '25th percentile' }],
          ['50', { de: 'Median', en: 'median' }],
          ['75', { de: '75. Perzentil', en: '75th percentile' }],
          ['90', { de: '90. Perzentil', en: '90th percentile' }],
          ['95', { de: '95. Perzentil', en: '95th percentile' }],
          ['98', { de: '98. Perzentil', en: '98th percentile' }],
          ['99', { de: '99. Perzentil', en: '99th percentile' }],
        ],
      },
      {
        key: 'least',
        label: { de: 'Mindestens', en: 'At least' },
        help: { de: 'Ein Sektor mit weniger Stunden bleibt leer.', en: 'A sector with fewer hours is left empty.' },
        kind: 'number',
        default: '10',
        unit: 'h',
        min: 1,
        max: 1000,
      },
    ],
  },
  'conditional-probability': {
    name: { de: 'Welcher Wind bringt hohe Werte', en: 'Which wind brings high values' },
    about: {
      de: 'In welchem Anteil der Stunden mit Wind aus einer Richtung die Luft besonders belastet ist',
      en: 'In which share of the hours with wind from a direction the air is especially polluted',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'sectors',
        label: { de: 'Sektoren', en: 'Sectors' },
        kind: 'choice',
        choices: [
          ['12', { de: '12 zu 30°', en: '12 of 30°' }],
          ['8', { de: '8 zu 45°', en: '8 of 45°' }],
          ['16', { de: '16 zu 22,5°', en: '16 of 22.5°' }],
          ['36', { de: '36 zu 10°', en: '36 of 10°' }],
        ],
        open: true,
        numeric: {},
      },
      {
        key: 'calmBelow',
        label: { de: 'Windstille unter', en: 'Calm below' },
        help: {
          de: 'Langsamerer Wind hat keine Richtung und steht für sich.',
          en: 'Slower wind has no direction and stands apart.',
        },
        kind: 'number',
        default: '0.3',
        unit: 'm/s',
        min: 0,
        max: 5,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'percentile',
        label: { de: 'Hoch heißt über dem Perzentil', en: 'High means above the percentile' },
        help: {
          de: 'Aller Stunden des Zeitraums: 90 fragt nach dem schlechtesten Zehntel.',
          en: 'Of all hours of the time range: 90 asks for the worst tenth.',
        },
        kind: 'choice',
        choices: [
          ['90', { de: '90: das schlechteste Zehntel', en: '90: the worst tenth' }],
          ['75', { de: '75: das schlechteste Viertel', en: '75: the worst quarter' }],
          ['95', { de: '95: das schlechteste Zwanzigstel', en: '95: the worst twentieth' }],
          ['98', { de: '98: das schlechteste Fünfzigstel', en: '98: the worst fiftieth' }],
        ],
        open: true,
        numeric: {},
      },
      {
        key: 'least',
        label: { de: 'Mindestens', en: 'At least' },
        help: { de: 'Ein Sektor mit weniger Stunden bleibt leer.', en: 'A sector with fewer hours is left empty.' },
        kind: 'number',
        default: '10',
        unit: 'h',
        min: 1,
        max: 1000,
      },
    ],
  },
  'polar-field': {
    name: { de: 'Feld über Windrichtung und -geschwindigkeit', en: 'Field over wind direction and speed' },
    about: {
      de: 'Was bei welcher Windrichtung und Windgeschwindigkeit gemessen wird, geglättet',
      en: 'What is measured with which direction and speed of the wind, smoothed',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'size',
        label: { de: 'Punkte je Seite', en: 'Points a side' },
        help: { de: 'Eine gerade Zahl wird zur nächsten ungeraden.', en: 'An even number becomes the next odd one.' },
        kind: 'number',
        default: '61',
        min: 11,
        max: 121,
      },
      {
        key: 'bandwidth',
        label: { de: 'Glättung', en: 'Smoothing' },
        help: {
          de: 'Wie weit Stunden mit ähnlichem Wind mitzählen. Mehr zeigt weniger Einzelheiten und weniger Zufall.',
          en: 'How far hours with similar wind count. More shows fewer details and less chance.',
        },
        kind: 'number',
        default: '1',
        unit: 'm/s',
        min: 0.3,
        max: 5,
      },
      {
        key: 'least',
        label: { de: 'Mindestens', en: 'At least' },
        help: {
          de: 'Ein Punkt mit weniger Stunden in der Nähe fehlt.',
          en: 'A point with fewer hours nearby is left out.',
        },
        kind: 'number',
        default: '5',
        unit: 'h',
        min: 1,
        max: 1000,
      },
    ],
  },
  derived: {
    name: { de: 'Abgeleitete Wettergrößen', en: 'Derived weather quantities' },
    about: {
      de: 'Taupunkt, Windchill, Hitzeindex und mehr, aus Messwerten berechnet',
      en: 'Dew point, wind chill, heat index and more, computed from measured values',
    },
    tables: [],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'quantities',
        label: { de: 'Größen', en: 'Quantities' },
        help: {
          de: 'Keine davon ist die „Gefühlte Temperatur“ des DWD: die braucht auch die Strahlung.',
          en: 'None of these is the “Gefühlte Temperatur” of the DWD, which needs radiation, too.',
        },
        empty: { de: 'Taupunkt', en: 'Dew point' },
        main: true,
        kind: 'names',
        choices: [
          ['dew_point', { de: 'Taupunkt', en: 'Dew point' }],
          ['absolute_humidity', { de: 'Absolute Luftfeuchte', en: 'Absolute humidity' }],
          ['wind_chill', { de: 'Windchill', en: 'Wind chill' }],
          ['heat_index', { de: 'Hitzeindex', en: 'Heat index' }],
          ['apparent_temperature', { de: 'Scheinbare Temperatur (Steadman)', en: 'Apparent temperature (Steadman)' }],
          ['pressure_sea_level', { de: 'Luftdruck (NN-reduziert)', en: 'Pressure reduced to sea level' }],
        ],
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'bucket',
        label: { de: 'Zeitschritt', en: 'Interval' },
        kind: 'choice',
        choices: [
          ['auto', { de: 'automatisch', en: 'automatic' }],
          ['1h', { de: '1 Stunde', en: '1 hour' }],
          ['1d', { de: '1 Tag', en: '1 day' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
    ],
  },
  'climate-days': {
    name: { de: 'Kenntage und Gradtage', en: 'Climate days and degree days' },
    about: {
      de: 'Sommer-, Frost- und Regentage, Heizgradtage und Regensummen neben denen früherer Jahre',
      en: 'Summer, frost and rain days, degree days and rain sums beside those of earlier years',
    },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'measures',
        label: { de: 'Kennwerte', en: 'Measures' },
        empty: { de: 'alle außer der Grünlandtemperatursumme', en: 'all but the grassland temperature sum' },
        main: true,
        kind: 'names',
        choices: [
          ['summer-day', { de: 'Sommertag', en: 'summer day' }],
          ['hot-day', { de: 'Heißer Tag', en: 'hot day' }],
          ['tropical-night', { de: 'Tropennacht', en: 'tropical night' }],
          ['frost-day', { de: 'Frosttag', en: 'frost day' }],
          ['ice-day', { de: 'Eistag', en: 'ice day' }],
          ['storm-day', { de: 'Sturmtag (10-Minuten-Mittel)', en: 'storm day (10-minute mean)' }],
          ['storm-day-gust', { de: 'Sturmtag (Böe)', en: 'storm day (gust)' }],
          ['heavy-rain-day', { de: 'Starkregentag', en: 'heavy-rain day' }],
          ['rain-day', { de: 'Regentag', en: 'rain day' }],
          ['gtz-20-15', { de: 'Gradtagzahl GTZ 20/15', en: 'Degree days GTZ 20/15' }],
          ['hgt-15', { de: 'Heizgradtage HGT 15', en: 'Heating degree days HGT 15' }],
          ['rain-local', { de: 'Niederschlag (Kalendertage)', en: 'Precipitation (calendar days)' }],
          ['rain-dwd', { de: 'Niederschlag (DWD-Tage, 6–6 Uhr UTC)', en: "Precipitation (DWD's days, 6–6 h UTC)" }],
          ['grassland-temperature', { de: 'Grünlandtemperatursumme', en: 'Grassland temperature sum' }],
        ],
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'per',
        label: { de: 'Je', en: 'Per' },
        help: {
          de: 'Monate und Jahre, die der Zeitraum berührt, gelten ganz: auch wenn das Panel nur einen Tag zeigt.',
          en: 'Months and years that the time range touches count as a whole, even where a panel shows a single day.',
        },
        kind: 'choice',
        choices: [
          ['month', { de: 'Monat', en: 'month' }],
          ['day', { de: 'Tag', en: 'day' }],
          ['year', { de: 'Jahr', en: 'year' }],
        ],
      },
      {
        key: 'rainDay',
        label: { de: 'Regentage zählen', en: 'Count rain days by' },
        kind: 'choice',
        choices: [
          ['local', { de: 'Kalendertage', en: 'calendar days' }],
          ['dwd', { de: 'DWD-Tage, 6 bis 6 Uhr UTC', en: "DWD's days, 6 to 6 h UTC" }],
        ],
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['table', { de: 'Tabelle, neben früheren Jahren', en: 'table, beside earlier years' }],
          ['course', { de: 'Verlauf', en: 'course over time' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'warning-thresholds': {
    name: { de: 'Messwerte über DWD-Warnschwellen', en: 'Measured values over DWD warning thresholds' },
    about: {
      de: 'Wann und wo Wind, Regen, Schnee, Frost oder Nebel die Schwellen des DWD überschritten; keine Warnung des DWD',
      en: "When and where wind, rain, snow, frost or fog crossed the DWD's thresholds; no warning of the DWD",
    },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'criteria',
        label: { de: 'Kriterien', en: 'Criteria' },
        empty: { de: 'alle', en: 'all' },
        main: true,
        kind: 'names',
        choices: [
          ['gust', { de: 'Böen', en: 'gusts' }],
          ['heavy-rain-1h', { de: 'Starkregen in 1 h', en: 'heavy rain in 1 h' }],
          ['heavy-rain-6h', { de: 'Starkregen in 6 h', en: 'heavy rain in 6 h' }],
          ['persistent-rain-12h', { de: 'Dauerregen in 12 h', en: 'persistent rain in 12 h' }],
          ['persistent-rain-24h', { de: 'Dauerregen in 24 h', en: 'persistent rain in 24 h' }],
          ['persistent-rain-48h', { de: 'Dauerregen in 48 h', en: 'persistent rain in 48 h' }],
          ['persistent-rain-72h', { de: 'Dauerregen in 72 h', en: 'persistent rain in 72 h' }],
          ['snow-6h', { de: 'Neuschnee in 6 h (unter 800 m)', en: 'new snow in 6 h (below 800 m)' }],
          ['snow-12h', { de: 'Neuschnee in 12 h (unter 800 m)', en: 'new snow in 12 h (below 800 m)' }],
          ['snow-24h', { de: 'Neuschnee in 24 h (unter 800 m)', en: 'new snow in 24 h (below 800 m)' }],
          ['frost', { de: 'Frost', en: 'frost' }],
          ['fog', { de: 'Nebel', en: 'fog' }],
        ],
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'minLevel',
        label: { de: 'Ab Stufe', en: 'From level' },
        help: { de: 'Von 1 bis 4. Starkregen beginnt bei Stufe 2.', en: 'From 1 to 4. Heavy rain begins at level 2.' },
        kind: 'number',
        default: '1',
        min: 1,
        max: 4,
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['table', { de: 'Tabelle der Überschreitungen', en: 'table of the times over a threshold' }],
          ['course', { de: 'Verlauf', en: 'course over time' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  traffic: {
    name: { de: 'Verkehrskennwerte', en: 'Traffic key figures' },
    about: {
      de: 'DTV, Schwerverkehrsanteil, Spitzenstunde, V85 und Verkehrszustand, auch von Rad- und Fußzählern',
      en: 'Daily traffic, heavy share, peak hour, V85 and level of flow, also of bicycle and foot counters',
    },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'kinds',
        label: { de: 'Gezählt werden', en: 'Counted are' },
        empty: { de: 'alle', en: 'all' },
        unless: { layout: ['state'] },
        kind: 'names',
        choices: [
          ['motor', { de: 'Kfz', en: 'motor vehicles' }],
          ['bike', { de: 'Räder', en: 'bicycles' }],
          ['foot', { de: 'zu Fuß Gehende', en: 'pedestrians' }],
        ],
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        main: true,
        kind: 'choice',
        choices: [
          ['table', { de: 'Tabelle der Kennwerte', en: 'table of key figures' }],
          ['days', { de: 'Tageswerte im Verlauf', en: 'daily totals over time' }],
          ['state', { de: 'Verkehrszustand im Verlauf', en: 'level of flow over time' }],
        ],
      },
      {
        key: 'daySet',
        label: { de: 'Tage des DTVw', en: 'Days of the DTVw' },
        help: {
          de: '„DTVw“ meint in jeder Stadt andere Tage: darum steht die Auswahl immer daneben.',
          en: '“DTVw” means other days in every town: so the choice always stands beside it.',
        },
        when: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['mon_fri', { de: 'Mo–Fr ohne Feiertage', en: 'Mon–Fri without public holidays' }],
          ['mon_sun', { de: 'alle Tage', en: 'all days' }],
          [
            'mon_sat_school',
            { de: 'Mo–Sa außerhalb der Schulferien (BASt W)', en: 'Mon–Sat outside school holidays (BASt W)' },
          ],
          ['mon_sat_holidays', { de: 'Mo–Sa in den Schulferien (BASt U)', en: 'Mon–Sat in school holidays (BASt U)' }],
          ['tue_thu', { de: 'Di–Do außerhalb von Ferien und Feiertagen', en: 'Tue–Thu outside all holidays' }],
          ['saturdays', { de: 'Samstage', en: 'Saturdays' }],
          ['sundays', { de: 'Sonn- und Feiertage', en: 'Sundays and public holidays' }],
        ],
      },
      {
        key: 'over',
        label: { de: 'Mindestens über', en: 'Over at least' },
        help: {
          de: 'Kennwerte brauchen ganze Tage und Wochen: auch wenn das Panel nur Stunden zeigt. ISO-Dauer.',
          en: 'Key figures need whole days and weeks, even where a panel shows hours. ISO duration.',
        },
        kind: 'choice',
        choices: [
          ['P28D', { de: '4 Wochen', en: '4 weeks' }],
          ['P7D', { de: '1 Woche', en: '1 week' }],
          ['P91D', { de: '13 Wochen', en: '13 weeks' }],
          ['P365D', { de: '1 Jahr', en: '1 year' }],
        ],
        open: true,
      },
      {
        key: 'peak',
        label: { de: 'Spitzenstunde', en: 'Peak hour' },
        when: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['clock', { de: 'volle Stunde der Uhr', en: 'hour of the clock' }],
          ['rolling', { de: 'beliebige 60 Minuten, in Viertelstunden', en: 'any 60 minutes, in quarters' }],
        ],
      },
      {
        key: 'freeSpeed',
        label: { de: 'Freie Geschwindigkeit', en: 'Free speed' },
        help: {
          de: '0: die, unter der 85 % der Stundenmittel der Messstelle liegen.',
          en: '0: the one that 85 % of the hourly means of the station are below.',
        },
        when: { layout: ['state'] },
        kind: 'number',
        default: '0',
        unit: 'km/h',
        min: 0,
        max: 200,
      },
      {
        key: 'freeFrom',
        label: { de: 'Frei ab', en: 'Free from' },
        when: { layout: ['state'] },
        kind: 'number',
        default: '80',
        unit: '%',
        min: 0,
        max: 100,
      },
      {
        key: 'denseFrom',
        label: { de: 'Dicht ab', en: 'Dense from' },
        when: { layout: ['state'] },
        kind: 'number',
        default: '50',
        unit: '%',
        min: 0,
        max: 100,
      },
      {
        key: 'slowFrom',
        label: { de: 'Zäh ab', en: 'Slow from' },
        help: {
          de: 'Anteil der freien Geschwindigkeit; darunter ist Stau.',
          en: 'Share of the free speed; below is a jam.',
        },
        when: { layout: ['state'] },
        kind: 'number',
        default: '25',
        unit: '%',
        min: 0,
        max: 100,
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'week-profile': {
    name: { de: 'Wochengang', en: 'Week profile' },
    about: { de: 'Eine Woche, wie sie meist ist: 168 Stunden', en: 'A week as it usually is: 168 hours' },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erste gemessene: Luft, Verkehr, Wetter', en: 'first measured: air, traffic, weather' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'days',
        label: { de: 'Tage', en: 'Days' },
        help: {
          de: 'Feiertage und Schulferien sind die von Nordrhein-Westfalen.',
          en: 'Public and school holidays are those of North Rhine-Westphalia.',
        },
        kind: 'choice',
        choices: [
          ['no-public-holidays', { de: 'ohne Feiertage', en: 'without public holidays' }],
          ['all', { de: 'alle', en: 'all' }],
          ['public-holidays', { de: 'nur Feiertage', en: 'public holidays only' }],
          ['working-days', { de: 'Montag bis Freitag ohne Feiertage', en: 'Monday to Friday without public holidays' }],
          ['school-days', { de: 'Schultage', en: 'school days' }],
          ['school-holidays', { de: 'Schulferien', en: 'school holidays' }],
        ],
      },
      {
        key: 'windFrom',
        label: { de: 'Windrichtung ab', en: 'Wind direction from' },
        help: {
          de: 'Nur Stunden mit Wind aus diesem Bereich, im Uhrzeigersinn; 270 bis 90 geht über Nord.',
          en: 'Only hours with wind from this range, clockwise; 270 to 90 goes over north.',
        },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: '°',
        min: 0,
        max: 360,
      },
      {
        key: 'windTo',
        label: { de: 'Windrichtung bis', en: 'Wind direction to' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: '°',
        min: 0,
        max: 360,
      },
      {
        key: 'speedFrom',
        label: { de: 'Windgeschwindigkeit ab', en: 'Wind speed from' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: 'm/s',
        min: 0,
        max: 60,
      },
      {
        key: 'speedTo',
        label: { de: 'Windgeschwindigkeit bis', en: 'Wind speed to' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: 'm/s',
        min: 0,
        max: 60,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'time-variation': {
    name: { de: 'Tagesgang, Jahresgang', en: 'Variation by hour, weekday, month' },
    about: {
      de: 'Wie es nach Stunde, Wochentag oder Monat meist ist',
      en: 'What it usually is by hour, weekday or month',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erste gemessene: Luft, Verkehr, Wetter', en: 'first measured: air, traffic, weather' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'by',
        label: { de: 'Nach', en: 'By' },
        main: true,
        kind: 'choice',
        choices: [
          ['hour', { de: 'Stunde', en: 'hour' }],
          ['weekday', { de: 'Wochentag', en: 'weekday' }],
          ['month', { de: 'Monat', en: 'month' }],
          ['month-hour', { de: 'Monat und Stunde', en: 'month and hour' }],
        ],
      },
      {
        key: 'days',
        label: { de: 'Tage', en: 'Days' },
        help: {
          de: 'Feiertage und Schulferien sind die von Nordrhein-Westfalen.',
          en: 'Public and school holidays are those of North Rhine-Westphalia.',
        },
        kind: 'choice',
        choices: [
          ['all', { de: 'alle', en: 'all' }],
          ['no-public-holidays', { de: 'ohne Feiertage', en: 'without public holidays' }],
          ['public-holidays', { de: 'nur Feiertage', en: 'public holidays only' }],
          ['working-days', { de: 'Montag bis Freitag ohne Feiertage', en: 'Monday to Friday without public holidays' }],
          ['school-days', { de: 'Schultage', en: 'school days' }],
          ['school-holidays', { de: 'Schulferien', en: 'school holidays' }],
        ],
      },
      {
        key: 'windFrom',
        label: { de: 'Windrichtung ab', en: 'Wind direction from' },
        help: {
          de: 'Nur Stunden mit Wind aus diesem Bereich, im Uhrzeigersinn; 270 bis 90 geht über Nord.',
          en: 'Only hours with wind from this range, clockwise; 270 to 90 goes over north.',
        },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: '°',
        min: 0,
        max: 360,
      },
      {
        key: 'windTo',
        label: { de: 'Windrichtung bis', en: 'Wind direction to' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: '°',
        min: 0,
        max: 360,
      },
      {
        key: 'speedFrom',
        label: { de: 'Windgeschwindigkeit ab', en: 'Wind speed from' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: 'm/s',
        min: 0,
        max: 60,
      },
      {
        key: 'speedTo',
        label: { de: 'Windgeschwindigkeit bis', en: 'Wind speed to' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: 'm/s',
        min: 0,
        max: 60,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  correlation: {
    name: { de: 'Zusammenhang zweier Größen', en: 'Relation of two properties' },
    about: {
      de: 'Ob zwei Größen Stunde für Stunde miteinander gehen',
      en: 'Whether two properties go together hour by hour',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'x',
        label: { de: 'Größe, die erklären könnte', en: 'Property that may explain' },
        empty: { de: 'Verkehr, Wind oder Temperatur in der Nähe', en: 'traffic, wind or temperature near' },
        main: true,
        kind: 'one',
        offers: 'properties',
      },
      {
        key: 'xStation',
        label: { de: 'gemessen an', en: 'measured at' },
        empty: { de: 'der nächsten Messstelle', en: 'the nearest station' },
        main: true,
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'y',
        label: { de: 'Größe, die zu erklären wäre', en: 'Property to be explained' },
        empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
        main: true,
        kind: 'one',
        offers: 'properties',
      },
      {
        key: 'yStation',
        label: { de: 'gemessen an', en: 'measured at' },
        empty: { de: 'wo beide am nächsten liegen', en: 'where both are nearest' },
        main: true,
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['summary', { de: 'Kennzahlen', en: 'figures' }],
          ['bins', { de: 'Mittel in zehn Gruppen', en: 'means in ten groups' }],
          ['hours', { de: 'jede Stunde, für Punktwolken', en: 'each hour, for dots' }],
        ],
      },
      {
        key: 'lag',
        label: { de: 'Nachlauf', en: 'Lag' },
        help: {
          de: 'Um so viele Stunden folgt die zu erklärende Größe der anderen.',
          en: 'By so many hours the property to be explained follows the other.',
        },
        kind: 'number',
        default: '0',
        unit: 'h',
        min: -168,
        max: 168,
      },
      {
        key: 'days',
        label: { de: 'Tage', en: 'Days' },
        help: {
          de: 'Feiertage und Schulferien sind die von Nordrhein-Westfalen.',
          en: 'Public and school holidays are those of North Rhine-Westphalia.',
        },
        kind: 'choice',
        choices: [
          ['all', { de: 'alle', en: 'all' }],
          ['no-public-holidays', { de: 'ohne Feiertage', en: 'without public holidays' }],
          ['public-holidays', { de: 'nur Feiertage', en: 'public holidays only' }],
          ['working-days', { de: 'Montag bis Freitag ohne Feiertage', en: 'Monday to Friday without public holidays' }],
          ['school-days', { de: 'Schultage', en: 'school days' }],
          ['school-holidays', { de: 'Schulferien', en: 'school holidays' }],
        ],
      },
      {
        key: 'windFrom',
        label: { de: 'Windrichtung ab', en: 'Wind direction from' },
        help: {
          de: 'Nur Stunden mit Wind aus diesem Bereich, im Uhrzeigersinn; 270 bis 90 geht über Nord.',
          en: 'Only hours with wind from this range, clockwise; 270 to 90 goes over north.',
        },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: '°',
        min: 0,
        max: 360,
      },
      {
        key: 'windTo',
        label: { de: 'Windrichtung bis', en: 'Wind direction to' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: '°',
        min: 0,
        max: 360,
      },
      {
        key: 'speedFrom',
        label: { de: 'Windgeschwindigkeit ab', en: 'Wind speed from' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: 'm/s',
        min: 0,
        max: 60,
      },
      {
        key: 'speedTo',
        label: { de: 'Windgeschwindigkeit bis', en: 'Wind speed to' },
        empty: { de: 'alle', en: 'all' },
        kind: 'number',
        unit: 'm/s',
        min: 0,
        max: 60,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        help: {
          de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
          en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
        },
        empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'roadside-increment': {
    name: { de: 'Zusatzbelastung der Straße', en: 'Roadside increment' },
    about: {
      de: 'Was eine Straße zur Luft ihrer Stadt hinzufügt: Straße minus Hintergrund',
      en: 'What a street adds to the air of its town: street minus background',
    },
    tables: ['summary'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        help: {
          de: 'Die an der Straße. Ohne Angabe gelten die verkehrsnahen und die, neben denen Kraftverkehr gezählt wird.',
          en: 'Those at a street. Empty: those known as traffic stations and those beside which motor traffic is counted.',
        },
        empty: { de: 'alle an Straßen', en: 'all at streets' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
        kind: 'list',
        offers: 'properties',
        fallback: 'no2',
      },
      {
        key: 'background',
        label: { de: 'Hintergrund', en: 'Background' },
        help: {
          de: 'Die Messstelle abseits von Straßen, die abgezogen wird. Ohne Angabe die nächste bis 25 km.',
          en: 'The station away from streets that is subtracted. Empty: the nearest within 25 km.',
        },
        empty: { de: 'die nächste', en: 'the nearest' },
        main: true,
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['summary', { de: 'Kennzahlen, Zeile je Straße', en: 'figures, row per street' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  trend: {
    name: { de: 'Trend', en: 'Trend' },
    about: {
      de: 'Ob eine Größe über die Jahre steigt oder sinkt, mit und ohne das Wetter',
      en: 'Whether something rises or falls over the years, with the weather and without',
    },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
        kind: 'list',
        offers: 'properties',
        fallback: 'no2',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'over',
        label: { de: 'Mindestens über', en: 'Over at least' },
        help: {
          de: 'Ein Trend braucht Jahre: auch wenn das Panel nur Tage zeigt. ISO-Dauer.',
          en: 'A trend needs years, even where a panel shows days. ISO duration.',
        },
        kind: 'choice',
        choices: [
          ['P10Y', { de: '10 Jahre', en: '10 years' }],
          ['P3Y', { de: '3 Jahre', en: '3 years' }],
          ['P5Y', { de: '5 Jahre', en: '5 years' }],
          ['P20Y', { de: '20 Jahre', en: '20 years' }],
        ],
        open: true,
      },
      {
        key: 'season',
        label: { de: 'Jahresgang', en: 'Season' },
        help: {
          de: 'Über so viele Jahre geglättet wird er abgezogen (STL); der Trend hängt davon ab.',
          en: 'It is taken off smoothed over so many years (STL); the trend depends on it.',
        },
        kind: 'choice',
        choices: [
          ['11', { de: '11 Jahre', en: '11 years' }],
          ['7', { de: '7 Jahre', en: '7 years' }],
          ['13', { de: '13 Jahre', en: '13 years' }],
          ['35', { de: '35 Jahre, fast fest', en: '35 years, all but fixed' }],
          ['none', { de: 'nicht abgezogen', en: 'not taken off' }],
        ],
      },
      {
        key: 'adjust',
        label: { de: 'Auch wetterbereinigt', en: 'Weather-adjusted, too' },
        help: {
          de: 'Nur Luftschadstoffe, mit Wind aus höchstens 30 km.',
          en: 'Of air pollutants only, with wind from at most 30 km.',
        },
        kind: 'switch',
        default: true,
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        empty: { de: 'eigener oder nächster', en: 'its own or the nearest' },
        when: { adjust: [true] },
        kind: 'one',
        offers: 'stations',
        unmeasured: true,
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['table', { de: 'Tabelle', en: 'table' }],
          ['course', { de: 'Verlauf', en: 'course over time' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  parking: {
    name: { de: 'Parken', en: 'Parking' },
    about: {
      de: 'Freie und belegte Stellplätze je Parkplatz und Zone, aus Zählern und Sensoren',
      en: 'Free and occupied spaces of each car park and zone, from counters and sensors',
    },
    tables: ['table', 'spaces'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        main: true,
        drawn: true,
        kind: 'choice',
        choices: [
          ['table', { de: 'Stand jetzt je Parkplatz und Zone', en: 'state now, row per car park and zone' }],
          ['spaces', { de: 'Stand jetzt je Stellplatz', en: 'state now, row per space' }],
          ['course', { de: 'Verlauf', en: 'course over time' }],
        ],
      },
      {
        key: 'heartbeat',
        label: { de: 'Sensoren melden sich mindestens alle', en: 'Sensors report at least every' },
        help: {
          de: 'Wer zwei Meldungen auslässt, gilt als unbekannt, nie als belegt. ISO-Dauer.',
          en: 'What misses two reports is unknown, never occupied. ISO duration.',
        },
        kind: 'choice',
        choices: [
          ['P1D', { de: 'Tag', en: 'day' }],
          ['PT1H', { de: 'Stunde', en: 'hour' }],
          ['PT12H', { de: '12 Stunden', en: '12 hours' }],
        ],
        open: true,
      },
      {
        key: 'over',
        label: { de: 'Parkdauer und Umschlag über', en: 'Stays and turnover over' },
        when: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['P7D', { de: '7 Tage', en: '7 days' }],
          ['P1D', { de: '1 Tag', en: '1 day' }],
          ['P28D', { de: '4 Wochen', en: '4 weeks' }],
        ],
        open: true,
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'feed-health': {
    name: { de: 'Zustand der Datenquellen', en: 'Health of data sources' },
    about: {
      de: 'Was kommt, was fehlt, was abgelehnt wurde und welche Messstelle schweigt',
      en: 'What comes, what is missing, what was rejected and which station is silent',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        main: true,
        kind: 'choice',
        choices: [
          ['feeds', { de: 'Zeile je Kommune und Datenquelle', en: 'row per municipality and data source' }],
          ['stations', { de: 'Zeile je Messstelle', en: 'row per station' }],
        ],
      },
      {
        key: 'measure',
        label: { de: 'Zahl für Alarme', en: 'Figure for alerts' },
        when: { layout: ['feeds'] },
        kind: 'choice',
        choices: [
          ['silent', { de: 'schweigende Messstellen', en: 'silent stations' }],
          ['outage', { de: 'Ausfall der ganzen Datenquelle', en: 'outage of the whole source' }],
        ],
      },
      {
        key: 'over',
        label: { de: 'Gezählt mindestens über', en: 'Counted over at least' },
        when: { layout: ['feeds'] },
        kind: 'choice',
        choices: [
          ['P7D', { de: '7 Tage', en: '7 days' }],
          ['P1D', { de: '1 Tag', en: '1 day' }],
          ['P28D', { de: '4 Wochen', en: '4 weeks' }],
        ],
        open: true,
      },
    ],
  },
  'measure-effect': {
    name: { de: 'Wirkung einer Maßnahme', en: 'Effect of a measure' },
    about: {
      de: 'Ob sich die Luft mit einer Maßnahme geändert hat, ohne das Wetter und neben Stichtagen ohne Maßnahme',
      en: 'Whether the air has changed with a measure, without the weather and beside dates without a measure',
    },
    tables: ['summary', 'placebos'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        help: {
          de: 'Die an der Straße. Ohne Angabe gelten die, neben denen Kraftverkehr gezählt wird.',
          en: 'Those at the street. Empty: those beside which motor traffic is counted.',
        },
        empty: { de: 'alle an Straßen', en: 'all at streets' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
        kind: 'list',
        offers: 'properties',
        fallback: 'no2',
      },
      {
        key: 'date',
        label: { de: 'Stichtag', en: 'Date' },
        help: {
          de: 'Erster Tag der Maßnahme. Ohne Angabe sagt die Antwort, welche Stichtage möglich sind.',
          en: 'First day of the measure. Empty: the answer says which dates are possible.',
        },
        empty: { de: 'mögliche zeigen', en: 'show possible ones' },
        main: true,
        kind: 'date',
      },
      {
        key: 'end',
        label: { de: 'Ende', en: 'End' },
        help: { de: 'Letzter Tag, wenn die Maßnahme endete.', en: 'Last day, where the measure has ended.' },
        empty: { de: 'dauert an', en: 'goes on' },
        main: true,
        kind: 'date',
      },
      {
        key: 'lead',
        label: { de: 'Vorlauf', en: 'Time before' },
        help: {
          de: 'Daran lernt das Modell das Wetter, mindestens ein Jahr. ISO-Dauer.',
          en: 'What the model learns the weather from, at least a year. ISO duration.',
        },
        kind: 'choice',
        choices: [
          ['P730D', { de: '2 Jahre', en: '2 years' }],
          ['P365D', { de: '1 Jahr', en: '1 year' }],
          ['P1095D', { de: '3 Jahre', en: '3 years' }],
        ],
        open: true,
      },
      {
        key: 'background',
        label: { de: 'Hintergrund', en: 'Background' },
        help: {
          de: 'Messstellen abseits von Straßen, mit denen verglichen wird. Ohne Angabe die nächste bis 25 km.',
          en: 'Stations away from streets to compare with. Empty: the nearest within 25 km.',
        },
        empty: { de: 'die nächste', en: 'the nearest' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'windStation',
        label: { de: 'Wind von', en: 'Wind of' },
        empty: { de: 'eigener oder nächster', en: 'its own or the nearest' },
        kind: 'one',
        offers: 'stations',
        unmeasured: true,
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['summary', { de: 'Ergebnis, Zeile je Messstelle', en: 'result, row per station' }],
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['placebos', { de: 'Vergleichsstichtage', en: 'placebo dates' }],
          ['all', { de: 'alles', en: 'everything' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  'sensor-trust': {
    name: { de: 'Vertrauen in Sensoren', en: 'Trust in sensors' },
    about: {
      de: 'Wie weit günstige Sensoren von einer Messstelle oder ihren Nachbarn abweichen',
      en: 'How far low-cost sensors are from a reference station or from their neighbours',
    },
    tables: 'all',
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Sensoren', en: 'Sensors' },
        empty: { de: 'alle orientierenden', en: 'all indicative ones' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'erster gemessener Schadstoff', en: 'the first pollutant measured' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'reference',
        label: { de: 'Vergleich mit', en: 'Compared with' },
        help: {
          de: 'Ohne Angabe die Messstelle daneben (bis 1 km), sonst der Median der nächsten acht Sensoren.',
          en: 'Empty: the reference station beside it (within 1 km), else the median of the nearest eight sensors.',
        },
        empty: { de: 'Messstelle daneben oder Nachbarn', en: 'station beside it, or neighbours' },
        main: true,
        kind: 'one',
        offers: 'stations',
      },
      {
        key: 'over',
        label: { de: 'Mindestens über', en: 'Over at least' },
        help: {
          de: 'Ein Vergleich braucht Wochen: auch wenn das Panel nur Tage zeigt. ISO-Dauer.',
          en: 'A comparison needs weeks, even where a panel shows days. ISO duration.',
        },
        kind: 'choice',
        choices: [
          ['P90D', { de: '90 Tage', en: '90 days' }],
          ['P30D', { de: '30 Tage', en: '30 days' }],
          ['P180D', { de: '180 Tage', en: '180 days' }],
          ['P365D', { de: '1 Jahr', en: '1 year' }],
        ],
        open: true,
      },
      {
        key: 'limit',
        label: { de: 'Grenzwert', en: 'Limit value' },
        help: {
          de: 'An ihm steht die Unsicherheit. 0: PM10 50, PM2,5 25, NO2 40, O3 120 µg/m³ (39. BImSchV).',
          en: 'Where the uncertainty is told. 0: PM10 50, PM2.5 25, NO2 40, O3 120 µg/m³ (39. BImSchV).',
        },
        kind: 'number',
        default: '0',
        min: 0,
        max: 10000,
      },
      {
        key: 'referenceUncertainty',
        label: { de: 'Unsicherheit des Vergleichs', en: 'Uncertainty of the comparison' },
        help: {
          de: 'Standardunsicherheit in der Einheit der Größe; 0 rechnet zu Lasten des Sensors.',
          en: 'Standard uncertainty in the unit of the property; 0 counts against the sensor.',
        },
        kind: 'number',
        default: '0',
        min: 0,
        max: 1000,
      },
      {
        key: 'classes',
        label: { de: 'Zahlen der Klassen', en: 'Numbers of the classes' },
        help: {
          de: 'Höchste Unsicherheit der Klassen 1, 2, 3 in Prozent, aufsteigend. Ein Feldvergleich ist kein Zertifikat.',
          en: 'Greatest uncertainty of classes 1, 2, 3 in per cent, rising. A comparison in the field is no certificate.',
        },
        empty: { de: 'Staub 50, 100, 200; Gase 25, 75, 200', en: 'dust 50, 100, 200; gases 25, 75, 200' },
        kind: 'text',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['summary', { de: 'Ergebnis, Zeile je Sensor', en: 'result, row per sensor' }],
          ['drift', { de: 'Drift nach Monaten', en: 'drift by month' }],
          ['humidity', { de: 'nach Feuchte', en: 'by humidity' }],
          ['pairs', { de: 'Stundenpaare', en: 'pairs of hours' }],
          ['all', { de: 'alles', en: 'everything' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  actions: {
    name: { de: 'Maßnahmen', en: 'Measures' },
    about: {
      de: 'Was geschaltet ist, warum, seit wann, was als Nächstes kommt und wer es freigegeben hat',
      en: 'What is on, why, since when, what comes next and who released it',
    },
    tables: ['states', 'audit'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'rules',
        label: { de: 'Regeln', en: 'Rules' },
        empty: { de: 'alle', en: 'all' },
        kind: 'text',
        default: '',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        main: true,
        kind: 'choice',
        choices: [
          ['states', { de: 'Schaltzustand jetzt', en: 'state now' }],
          ['audit', { de: 'Protokoll, Neuestes zuerst', en: 'audit, newest first' }],
          ['annotations', { de: 'Markierungen', en: 'annotations' }],
          ['course', { de: 'Schaltzustände im Verlauf', en: 'states over time' }],
        ],
      },
      {
        key: 'measure',
        label: { de: 'Zahl für Alarme', en: 'Figure for alerts' },
        when: { layout: ['states'] },
        kind: 'choice',
        choices: [
          ['on', { de: 'eingeschaltet', en: 'on' }],
          ['proposed', { de: 'vorgeschlagen, wartet auf Freigabe', en: 'proposed, waits for its release' }],
          ['faulty', { de: 'gestört', en: 'faulty' }],
        ],
      },
    ],
  },
  'action-simulation': {
    name: { de: 'Simulation von Maßnahmen', en: 'Simulation of measures' },
    about: {
      de: 'Wie oft, wie lange und wann eine Regel geschaltet hätte, und was andere Schwellen ändern',
      en: 'How often, how long and when a rule would have switched, and what other thresholds change',
    },
    tables: ['summary', 'months', 'activations'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'rules',
        label: { de: 'Regeln', en: 'Rules' },
        empty: { de: 'alle', en: 'all' },
        kind: 'text',
        default: '',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        main: true,
        kind: 'choice',
        choices: [
          ['summary', { de: 'Zeile je Regel', en: 'row per rule' }],
          ['months', { de: 'Zeile je Monat', en: 'row per month' }],
          ['activations', { de: 'Zeile je Einschaltung', en: 'row per activation' }],
          ['annotations', { de: 'Markierungen', en: 'annotations' }],
        ],
      },
      {
        key: 'on',
        label: { de: 'Andere Einschaltschwelle', en: 'Other threshold to switch on' },
        help: {
          de: 'Jede dieser Zahlen stellt neben die eingerichtete Regel eine zweite, geänderte.',
          en: 'Each of these figures puts a second, changed version beside the rule.',
        },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
      },
      {
        key: 'off',
        label: { de: 'Andere Ausschaltschwelle', en: 'Other threshold to switch off' },
        help: {
          de: 'Leer: im selben Verhältnis zur Einschaltschwelle wie eingerichtet.',
          en: 'Empty: at the same share of the threshold to switch on as configured.',
        },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
      },
      {
        key: 'intervals',
        label: { de: 'Nötige Intervalle', en: 'Intervals needed' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        min: 1,
        max: 48,
      },
      {
        key: 'of',
        label: { de: 'von den letzten', en: 'of the last' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        min: 1,
        max: 48,
      },
      {
        key: 'offFor',
        label: { de: 'Zurück seit', en: 'Back for' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        unit: 'min',
        min: 0,
        max: 44640,
      },
      {
        key: 'minOn',
        label: { de: 'Mindestschaltdauer', en: 'On for at least' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        unit: 'min',
        min: 0,
        max: 44640,
      },
      {
        key: 'maxOn',
        label: { de: 'Höchstschaltdauer', en: 'On for at most' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        unit: 'min',
        min: 0,
        max: 44640,
      },
      {
        key: 'lock',
        label: { de: 'Sperrzeit', en: 'Lock' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        unit: 'min',
        min: 0,
        max: 44640,
      },
      {
        key: 'perDay',
        label: { de: 'Einschaltungen am Tag', en: 'Activations a day' },
        empty: { de: 'wie eingerichtet', en: 'as configured' },
        kind: 'number',
        min: 1,
        max: 48,
      },
      {
        key: 'delay',
        label: { de: 'Werte kommen später um', en: 'Numbers come later by' },
        help: {
          de: 'So lange nach dem Ende ihres Intervalls gelten Werte erst als bekannt.',
          en: 'So long after the end of its interval a number counts as known.',
        },
        kind: 'number',
        default: '0',
        unit: 'min',
        min: 0,
        max: 1440,
      },
    ],
  },
};
