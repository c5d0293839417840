import { effectStatement, lackStatement } from './effect-statements';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Progress } from '../asking/long-work';
import type { Scope } from '../question';
import type { BackgroundFit, EffectFit } from './effect-fit';
import type { Plan } from './effect-plan';
import type { Place, Subject } from './effect-places';

/** A street with what is known of its effect. */
export interface Told {
  readonly subject: Subject;
  readonly plan?: Plan;
  readonly fit?: EffectFit;
  readonly progress?: Progress;
  /** What is said of it in place of figures, or of them. */
  readonly statement: Sentence;
}

export const placeName = (
  { station, series: [{ propertyInfo }] }: Place,
  { language }: Pick<Scope, 'language'>
): string => `${station.name} · ${propertyInfo[language]}`;

/** What a station of an answer is there for. */
export const ROLES = { street: { de: 'Straße', en: 'street' }, background: { de: 'Hintergrund', en: 'background' } };

/** The backgrounds that were compared, with what was found. */
export function backgroundsOf({ subject, fit }: Told): { readonly place: Place; readonly fit: BackgroundFit }[] {
  return (fit?.backgrounds ?? []).flatMap((own) => {
    const place = subject.backgrounds.find(({ station }) => station.id === own.station);
    return place ? [{ place, fit: own }] : [];
  });
}

/** How figures of an effect are shown. */
export const PERCENT = { config: { unit: 'percentunit', decimals: 1 } };
export const COUNT = { config: { unit: 'none', decimals: 0 } };

export const statementOf = (fit: EffectFit): Sentence =>
  fit.effect ? effectStatement(fit.effect) : lackStatement(fit.there);
