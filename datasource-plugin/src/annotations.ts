import type { AnnotationSupport } from '@grafana/data';
import type { HubQuery } from './query/questions';
import { annotationOf, EVENTS } from './query/understand';

/** Events over the curves of any panel; the frames of the hub have the fields that Grafana looks for. */
export const HUB_ANNOTATIONS: AnnotationSupport<HubQuery> = {
  getDefaultQuery: () => EVENTS,
  prepareAnnotation: (saved) => ({ ...saved, target: annotationOf(saved?.target) }),
};
