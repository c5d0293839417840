import { formatNumber } from '@smartregion/terms/numbers';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import type { Heard, Sensor } from '../data/trust';
import { signed } from './figures';
import { fleetCaption, hearing } from './trustSentences';
import { TRUST_TEXTS } from './trustTexts';

const numeric = (head: string) => ({ head, numeric: true });

/** Every sensor with what is known of it; then who else of the fleet is drawn as a box, the silent ones first. */
export function trustTwin(
  sensors: readonly Sensor[],
  fleet: readonly Heard[],
  amountsOf: (sensor: Sensor) => Amounts,
  zone: string,
  language: Language
): Twin {
  const texts = TRUST_TEXTS[language];
  const { columns } = texts;
  const two = (value: number | undefined) => (value === undefined ? '' : signed(value, 2, language));
  const moment = (instant: number | null) => (instant === null ? '' : formatMoment(instant, zone, language));
  const compared = new Set(sensors.map(({ station }) => station));
  const ofFleet = new Map(fleet.map((one) => [one.station, one]));
  const others = fleet.filter(({ station }) => !compared.has(station));
  return {
    caption: fleetCaption(fleet, zone, language),
    columns: [
      ...[columns.sensor, columns.property, columns.kommune, columns.hears].map((head) => ({ head })),
      ...[columns.last, columns.reference].map((head) => ({ head })),
      ...[columns.hours, columns.slope, columns.intercept, columns.bias, columns.uncertainty].map(numeric),
    ],
    rows: [
      ...sensors.map((sensor) => [
        ...[sensor.name, sensor.property, sensor.kommune],
        hearing(ofFleet.get(sensor.station) ?? { reports: sensor.reports, words: null }, language),
        ...[moment(sensor.last), sensor.reference ?? '', formatNumber(sensor.hours, 0, language)],
        ...[two(sensor.fit?.slope), two(sensor.fit?.intercept)],
        sensor.fit ? amountsOf(sensor).amount(sensor.fit.bias).replace('-', '−') : '',
        sensor.fit ? formatNumber(sensor.fit.uncertainty, 0, language) : '',
      ]),
      ...[...others]
        .sort((a, b) => Number(a.reports) - Number(b.reports))
        .map((one) => [one.name, '', '', hearing(one, language), moment(one.last), '', '', '', '', '', '']),
    ],
  };
}
