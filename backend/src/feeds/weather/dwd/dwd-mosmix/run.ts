import { HubError } from '@smartregion/terms/errors';
import { parseInstant, type Instant } from '../../../../model/time';
import type { Payload } from '../../../feed';
import { nameOf } from '../../../support/unpack/payload';
import { child, childrenOf, type XmlElement } from '../../../support/xml/xml-element';

/** What all places of a document share. */
export interface Run {
  readonly issued: Instant;
  /** In UTC; sums END here. */
  readonly steps: readonly Instant[];
}

/** MOSMIX has 247; more would make every place's values as many. */
const MOST_STEPS = 1000;

/** @throws HubError `payload` when the product definition has no issue time or no readable time steps */
export function runOf(definition: XmlElement, payload: Payload): Run {
  const issued = parseInstant(child(definition, 'IssueTime')?.text ?? '');
  const list = child(definition, 'ForecastTimeSteps');
  const steps = list ? childrenOf(list, 'TimeStep').map((step) => parseInstant(step.text)) : [];
  if (issued === undefined || steps.length === 0 || steps.length > MOST_STEPS || steps.includes(undefined)) {
    throw notMosmix(payload, 'has no issue time or no readable time steps');
  }
  return { issued, steps: steps as Instant[] };
}

export function notMosmix(payload: Payload, what: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} ${what}, so it is no point forecast (MOSMIX) of the DWD.`,
    'Take a .kmz or .kml of weather/local_forecasts/mos.',
    { name: payload.name }
  );
}
