import { REASONS as REASON_WORDS } from '../../../analysis/form/common-words';
import type { Quality } from '../../../model/quality';
import type { Point } from '../../../store/observation-store';
import type { Form } from '../content/form';
import { element, type Xml } from './element';
import { german } from './publication';

/** Numbers that the schema has as whole ones, with the largest. */
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['com:vehicleFlowRate', Infinity],
  ['com:directionBearing', 359],
  ['com:integerMetreDistance', Infinity],
]);

/** supplierCalculatedDataQuality, %; what is not yet finally checked says nothing. */
const QUALITY: Readonly<Record<Quality, number | undefined>> = {
  valid: 100,
  provisional: undefined,
  suspect: 50,
  implausible: 0,
};

/** basicData with a value; what is implausible is marked as an error, what DATEX II cannot say stands in an extension. */
export function basicData(form: Form, point: Point, time: Xml | undefined): Xml {
  const number = form.numberOf(point.value, point);
  const [name = '', holder = '', ...outer] = [...form.path].reverse();
  const written = asWritten(name, number);
  const value = element(
    holder,
    { supplierCalculatedDataQuality: QUALITY[point.quality] },
    point.quality === 'implausible' ? faulty(point.reasons) : undefined,
    extension(point, written === number ? undefined : number),
    element(name, {}, written)
  );
  const type = form.pollutant && pollutantType(form.pollutant);
  const inner = outer.reduce<Xml[]>((all, parent) => [element(parent, {}, all)], type ? [type, value] : [value]);
  return element('roa:basicData', { 'xsi:type': `roa:${form.data}` }, time, inner);
}

function pollutantType({ type, extended }: NonNullable<Form['pollutant']>): Xml {
  return element('com:pollutantType', { _extendedValue: extended }, type);
}

/** North has two numbers in the hub and is 0 here. */
function asWritten(name: string, number: number): number {
  const most = WHOLE.get(name);
  if (most === undefined) {
    return number;
  }
  const whole = Math.max(0, Math.round(number));
  return whole > most ? whole % (most + 1) : whole;
}

function faulty(reasons: readonly string[]): Xml[] {
  const words = new Map<string, { readonly de: string }>(Object.entries(REASON_WORDS.choices));
  const told = reasons.map((reason) => words.get(reason)?.de ?? reason);
  return [element('com:dataError', {}, 'true'), german('com:reasonForDataError', told.join(', ') || 'nicht plausibel')];
}

/** @param exact the number where it is written as another one */
function extension({ quality, reasons, qualifier }: Point, exact: number | undefined): Xml | undefined {
  const isUsual = quality === 'provisional' && reasons.length === 0;
  if (isUsual && exact === undefined && qualifier === undefined) {
    return undefined;
  }
  const said = {
    value: exact,
    quality: isUsual ? undefined : quality,
    reasons: reasons.length > 0 ? reasons.join(' ') : undefined,
    qualifier,
  };
  return element('com:_dataValueExtension', {}, element('srh:reading', said));
}
