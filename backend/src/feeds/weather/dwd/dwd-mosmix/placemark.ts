import type { Batch, StationFacts } from '../../../../model/observation';
import type { Instant } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { child, childrenOf, descendant, type XmlElement } from '../../../support/xml/xml-element';
import { ELEMENTS, type Element } from './elements';
import type { Run } from './run';

/**
 * Reads the forecast of one place: of each element as many values as the run has time steps, `-` where there is none.
 * @param station id to write on the readings
 */
export function* readPlacemark(
  batch: BatchBuilder,
  placemark: XmlElement,
  run: Run,
  station: string
): Generator<Batch> {
  batch.station(factsOf(placemark, station));
  const data = child(placemark, 'ExtendedData');
  for (const forecast of data ? childrenOf(data, 'Forecast') : []) {
    const name = forecast.attributes.elementName ?? '';
    const element = ELEMENTS.get(name);
    batch.names([name], ELEMENTS);
    if (element) {
      yield* readElement(batch, element, valuesOf(forecast), run, station);
    }
  }
}

/** The id that the place goes by in MOSMIX (`P0033`), empty when it has none. */
export function placeOf(placemark: XmlElement): string {
  return child(placemark, 'name')?.text ?? '';
}

function valuesOf(forecast: XmlElement): string[] {
  const text = child(forecast, 'value')?.text ?? '';
  return text === '' ? [] : text.split(/\s+/);
}

function* readElement(
  batch: BatchBuilder,
  { property, unit, covers }: Element,
  values: readonly string[],
  { issued, steps }: Run,
  station: string
): Generator<Batch> {
  batch.row();
  if (values.length !== steps.length) {
    batch.reject('element that has not as many values as there are time steps');
    return;
  }
  for (const [i, text] of values.entries()) {
    const end: Instant = steps[i]!;
    if (text === '-') {
      batch.miss();
    } else if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(text)) {
      batch.reject('not a number');
    } else {
      batch.read({ station, property, value: Number(text), unit, start: end - covers, end, issued });
    }
    if (batch.full) {
      yield batch.take();
    }
  }
}

/** `7.69,51.53,68.0` is longitude, latitude, height. */
function factsOf(placemark: XmlElement, station: string): StationFacts {
  const name = child(placemark, 'description')?.text;
  const place = (descendant(placemark, 'coordinates')?.text ?? '').split(',').map((part) => Number(part || NaN));
  const [lon, lat, heightM] = place;
  return {
    station,
    ...(name ? { name } : {}),
    ...(place.length === 3 && place.every(Number.isFinite) ? { lat, lon, heightM } : {}),
  };
}
