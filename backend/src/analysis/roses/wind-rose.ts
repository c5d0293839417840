import { z } from 'zod';
import { SPEED_BREAKS, roseOf } from '../domain/roses/rose';
import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange } from '../hours/measured-hours';
import {
  FARTHEST_WIND_KM,
  mastFor,
  WIND,
  windHours,
  windMasts,
  type NearestMast,
  type WindMast,
} from '../hours/station-wind';
import { selectionShape } from '../selection/lists';
import { withRemarks } from '../selection/said';
import { distanceOf } from '../wording/in-short';
import { listed } from '../wording/listed';
import { kommunenOf, selectMeasured } from '../selection/selection';
import { classCells, classRoses } from './class-roses';
import { breaksSchema, roseShape } from './rose-parameters';
import { WIND_ROSE_WORDS } from './wind-rose-words';
import type { Station } from '../../model/kommune';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';
import type { Catalogue, Question, Scope } from '../question';

const { kommunen, stations } = selectionShape;
const { windStation: _, ...cut } = roseShape;

const parameters = z.object({
  kommunen,
  stations,
  ...cut,
  breaks: breaksSchema.describe(`Upper ends of the classes of speed, m/s; none: ${SPEED_BREAKS.join(', ')}.`),
});

type WindRoseParameters = z.output<typeof parameters>;

/** How often the wind blows from where, by its speed: a frame for each station that measures it. */
export const windRose: Question<WindRoseParameters> = {
  type: 'wind-rose',
  parameters,
  words: WIND_ROSE_WORDS,
  tables: 'all',
  async footprint(p, scope) {
    const { masts } = await selected(p, scope);
    const cells = classCells(p.sectors, p.breaks.length || SPEED_BREAKS.length);
    const read = masts.reduce((sum, { series }) => sum + series.length, 0);
    return hoursFootprint(hoursOfRange(scope), read, cells * masts.length, scope);
  },
  async answer(p, scope) {
    const { masts, measured, withheld, said } = await selected(p, scope);
    const winds = await windHours(masts, { ...hoursOfRange(scope), minQuality: p.minQuality }, scope.store);
    const breaks = p.breaks.length > 0 ? p.breaks : SPEED_BREAKS;
    const roses = masts.map((mast) => {
      const wind = winds.get(mast.station.id)!;
      const rose = roseOf(wind, wind.speeds, breaks, p.sectors, { calmBelow: p.calmBelow });
      return { subject: { series: wind.speedSeries, mast, wind }, rose, breaks };
    });
    const [frames, remarks] = classRoses(roses, p.sectors, scope);
    const shown = { withheld, series: masts.length > 0 ? masts.flatMap((mast) => mast.series) : measured };
    return withRemarks(frames, shown, scope, [said, ...remarks]);
  },
};

interface Selected {
  readonly masts: readonly NearestMast[];
  /** The wind of the selection, whenever it was measured. */
  readonly measured: readonly DescribedSeries[];
  readonly withheld: number;
  readonly said?: Sentence;
}

/** The masts of the selection; where it has none, those nearest to its stations. */
async function selected(p: WindRoseParameters, scope: Scope): Promise<Selected> {
  const { series, withheld } = await selectMeasured({ ...p, properties: WIND }, scope);
  const all = await windMasts(scope);
  const own = all.filter(({ station }) => series.some((one) => one.station === station.id));
  if (own.length > 0) {
    return { masts: own.map((mast) => ({ ...mast, km: 0 })), measured: series, withheld };
  }
  const masts = nearest(stationsOf(p, scope), all, scope.catalogue);
  return { masts, measured: series, withheld, said: masts.length > 0 ? fromElsewhere(masts) : NOWHERE };
}

function fromElsewhere(masts: readonly NearestMast[]): Sentence {
  const names = masts.map(({ station, km }) => `${station.name} (${distanceOf(km)})`);
  return {
    de: `In dieser Auswahl hat im Zeitraum niemand den Wind gemessen. Gezeigt ist, was am nächsten liegt: ${listed(names, 'de')}.`,
    en: `Nobody has measured the wind in this selection and time range. What is nearest is shown: ${listed(names, 'en')}.`,
  };
}

const NOWHERE: Sentence = {
  de: `Im Zeitraum hat niemand den Wind gemessen, auch nicht im Umkreis von ${FARTHEST_WIND_KM} km. Wählen Sie einen anderen Zeitraum.`,
  en: `Nobody has measured the wind in this time range, not even within ${FARTHEST_WIND_KM} km. Choose another time range.`,
};

function stationsOf(p: WindRoseParameters, { catalogue, defaultKommune }: Scope): Station[] {
  const slugs = kommunenOf(p.kommunen, catalogue, p.stations.length > 0 ? undefined : defaultKommune);
  return catalogue.stations.filter(
    ({ id, kommune }) =>
      (slugs.length === 0 || slugs.includes(kommune)) && (p.stations.length === 0 || p.stations.includes(id))
  );
}

/** Each mast once, with its distance from the station that is nearest to it. */
function nearest(stations: readonly Station[], masts: readonly WindMast[], catalogue: Catalogue): NearestMast[] {
  const found = stations.flatMap((station) => mastFor(station, masts, '', catalogue) ?? []).sort((a, b) => b.km - a.km);
  return [...new Map(found.map((mast) => [mast.station.id, mast])).values()];
}
