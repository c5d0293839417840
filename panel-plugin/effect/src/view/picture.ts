import type { Language } from '../../../shared/src/text/language';
import type { Annotation } from '../data/annotations';

/** What every picture of this panel has to fill and to heed. */
export interface PictureProps {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: Language;
  /** Of the dashboard. */
  readonly zone: string;
  /** The station that the panel's option names. */
  readonly station: string;
  /** The dashboard's. */
  readonly annotations: readonly Annotation[];
}
