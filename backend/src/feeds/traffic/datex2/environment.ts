import type { Reading } from '../../../model/observation';
import type { BatchBuilder } from '../../support/batch';
import { child, childrenOf, descendant, localName, type XmlElement } from '../../support/xml/xml-element';
import { ENVIRONMENT_FORMS, type EnvironmentForm, type Pollutant } from './environment-forms';
import { hubExtensionOf } from './hub-extension';
import { isTrue, numberOf } from './number';
import type { Characteristic } from './plan';
import { intervalOf, type Stamp, type TimeReading } from './stamp';

interface Around {
  readonly characteristics: ReadonlyMap<number, Characteristic>;
  /** Of the site. */
  readonly time: Stamp | undefined;
  readonly reading: TimeReading;
}

/**
 * Readings of air, weather and road. What a site gives twice over the same time is refused: it allows no single value.
 * @param elements indexed values whose index the site table knows
 */
export function readEnvironment(
  elements: readonly XmlElement[],
  station: string,
  around: Around,
  batch: BatchBuilder
): void {
  const found = new Map<string, Reading[]>();
  for (const element of elements) {
    const { kind, period } = around.characteristics.get(Number(element.attributes.index))!;
    const values = valuesOf(element);
    if (values.length === 0) {
      batch.unread(`${kind} (no property)`);
      continue;
    }
    batch.known(kind);
    const interval = intervalOf(element, period, around.time, around.reading);
    for (const { form, holder } of values) {
      const value = valueIn(holder, form);
      if (typeof value === 'string') {
        batch.reject(value);
      } else if (typeof interval === 'string') {
        batch.reject(interval);
      } else {
        const { property, unit } = form;
        const key = `${property} ${interval.start} ${interval.end}`;
        found.set(key, [...(found.get(key) ?? []), { station, property, unit, ...interval, ...value }]);
      }
    }
  }
  for (const same of found.values()) {
    const [first] = same;
    if (first && same.length === 1) {
      batch.read(first);
    } else {
      same.forEach(() => batch.reject('the same property twice at one site'));
    }
  }
}

interface Found {
  readonly form: EnvironmentForm;
  readonly holder: XmlElement;
}

function valuesOf(element: XmlElement): Found[] {
  const data = descendant(element, 'basicData');
  const type = localName(data?.attributes.type ?? '');
  return ENVIRONMENT_FORMS.flatMap((form) =>
    data && form.data === type ? holdersOf(data, form).map((holder) => ({ form, holder })) : []
  );
}

function holdersOf(data: XmlElement, { path, pollutant }: EnvironmentForm): XmlElement[] {
  if (!pollutant) {
    const holder = child(data, ...path.slice(0, -1));
    return holder ? [holder] : [];
  }
  const [outer = '', inner = ''] = path;
  return childrenOf(data, outer)
    .filter((one) => isOf(one, pollutant))
    .flatMap((one) => child(one, inner) ?? []);
}

function isOf(pollution: XmlElement, { type, extended }: Pollutant): boolean {
  const said = child(pollution, 'pollutantType');
  return said?.text === type && said.attributes._extendedValue === extended;
}

/** The number with what is said of it, or in plain words why there is none. */
function valueIn(
  holder: XmlElement,
  { path }: EnvironmentForm
): Pick<Reading, 'value' | 'quality' | 'reasons'> | string {
  if (isTrue(child(holder, 'dataError')?.text)) {
    return 'marked as faulty (dataError)';
  }
  const { value: exact, ...mark } = hubExtensionOf(holder);
  const value = exact ?? numberOf(child(holder, path.at(-1)!)?.text);
  return value === undefined ? 'not a number' : { value, ...mark };
}
