import type { Text } from '../language';
import type { Sized } from '../look';
import type { Target } from '../panel';

/** The bundle's own panels, as they are called behind their common prefix. */
type OwnPanel =
  'airquality' | 'limits' | 'rose' | 'rows' | 'weekprofile' | 'regionmap' | 'effect' | 'parking' | 'weather';

/** One of the bundle's panels: it finds its fields by itself, and needs nothing but its questions. */
export function own(
  panel: OwnPanel,
  width: number,
  title: Text,
  description: Text,
  targets: readonly Target[],
  more: Partial<Sized> = {}
): Sized {
  return { width, type: `smartregion-${panel}-panel`, title, description, targets, ...more };
}
