import type { AnnotationSupport } from '@grafana/data';
import { QUERY_VERSION } from './migrations';
import type { EventsQuery, HubQuery } from './types';

/** What a new annotation asks without a click: everything that happens. */
const EVENTS: EventsQuery = { refId: 'Anno', version: QUERY_VERSION, type: 'events' };

/** Events over the curves of any panel; the frames of the hub have the fields that Grafana looks for. */
export const HUB_ANNOTATIONS: AnnotationSupport<HubQuery> = {
  getDefaultQuery: () => EVENTS,
  prepareAnnotation: (saved) => ({ ...saved, target: { ...EVENTS, ...saved.target } }),
};
