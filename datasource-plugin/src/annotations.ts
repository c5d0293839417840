import type { AnnotationSupport } from '@grafana/data';
import type { HubQuery } from './query/questions';
import { annotationOf, EVENTS } from './query/understand';

/** Grafana finds title, text and tags by their names, which words would hide. */
function inIds({ wording: _, ...query }: HubQuery): HubQuery {
  return query;
}

/** Events over the curves of any panel; the frames of the hub have the fields that Grafana looks for. */
export const HUB_ANNOTATIONS: AnnotationSupport<HubQuery> = {
  getDefaultQuery: () => EVENTS,
  prepareAnnotation: (saved) => ({ ...saved, target: inIds(annotationOf(saved?.target)) }),
};
