import { frame } from '../../model/frame';
import { attributionOf } from '../selection/describe';
import { named } from '../wording/named';
import { columnsOf, figure, stationFields, TABLE } from '../wording/table';
import { possibleDates } from './effect-plan';
import type { Frame } from '../../model/frame';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Scope } from '../question';
import type { Subject } from './effect-places';

/** Where nothing is asked yet: which stations and dates could be. */
export function readinessTable(subjects: readonly Subject[], scope: Scope): Frame {
  const { catalogue, language } = scope;
  const { number, text, time } = columnsOf(subjects);
  const dates = ({ known }: Subject) => known && possibleDates(known);
  const can = (subject: Subject) => (dates(subject)?.start ?? 0) <= (dates(subject)?.end ?? -1);
  return named(
    frame(
      { de: 'Mögliche Stichtage', en: 'Possible dates' }[language],
      [
        ...stationFields(
          subjects.map(({ street }) => street.station),
          catalogue
        ),
        text('property', ({ street }) => street.property),
        text('property_name', ({ street }) => street.series[0].propertyInfo[language]),
        text('result', (subject) => readiness(subject, can(subject))[language]),
        time('earliest', (subject) => dates(subject)?.start ?? null),
        time('newest', (subject) => (can(subject) ? dates(subject)!.end : null)),
        text('background_name', ({ backgrounds }) => backgrounds.map(({ station }) => station.name).join(', ') || null),
        text('wind_station', ({ mast }) => mast?.station.name ?? null),
        number('wind_km', ({ mast }) => figure(mast?.km ?? NaN), { config: { unit: 'suffix: km', decimals: 0 } }),
        text('attribution', ({ street }) => attributionOf(street.series)),
      ],
      { ...TABLE, custom: { part: 'readiness' } }
    ),
    language
  );
}

function readiness({ mast, known }: Subject, can: boolean): Sentence {
  return !mast
    ? { de: 'kein Wind in der Nähe', en: 'no wind near' }
    : !known
      ? { de: 'keine gemeinsamen Messwerte', en: 'nothing measured together' }
      : can
        ? { de: 'bereit', en: 'ready' }
        : { de: 'noch zu kurz gemessen', en: 'not measured long enough yet' };
}
