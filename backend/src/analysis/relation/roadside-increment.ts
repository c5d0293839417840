import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { checkSize } from '../asking/limits';
import { roadsideIncrement as incrementOf } from '../domain/relation/roadside-increment';
import { FORM } from '../form/hints';
import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange, measuredHours, type HourSpan } from '../hours/measured-hours';
import { provisionalNotice, seriesReadAgain } from '../hours/provisional';
import { listSchema, selectionShape } from '../selection/lists';
import { withRemarks } from '../selection/said';
import { selectMeasured, stationOf, type Selected } from '../selection/selection';
import { checkFits } from '../series/aggregation';
import { labelsSchema, relabelled } from '../series/curve-labels';
import { incrementCourse, incrementTable, type Increment } from './increment-frames';
import { ROADSIDE_INCREMENT_WORDS } from './roadside-increment-words';
import { backgroundNotice, INCREMENT_CAUTION, intervalNotice, noCommonHours, withoutStreet } from './relation-remarks';
import { surroundingsBy, usable, withBackground, type StreetAndBackground } from './street-stations';
import type { Station } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';
import type { Question, Scope } from '../question';

const parameters = z.object({
  kommunen: selectionShape.kommunen,
  stations: listSchema
    .describe(
      'Ids of stations at streets; none: those of surroundings `traffic`, and where nothing is said those with a counter of motor traffic beside them.'
    )
    .register(FORM, { offers: 'stations' }),
  properties: listSchema
    .describe('Ids of the vocabulary; none: no2.')
    .register(FORM, { offers: 'properties', fallback: 'no2' }),
  background: z
    .string()
    .max(200)
    .default('')
    .describe('Id of the background station; none: of each street the nearest that is not at a street itself.')
    .register(FORM, { offers: 'stations', main: true }),
  layout: z
    .enum(['course', 'summary'])
    .default('course')
    .describe(
      'course: hour by hour, a frame for each street. summary: a row for each street. Alert rules get a course.'
    )
    .register(FORM, { drawn: true }),
  labels: labelsSchema.clone().register(FORM, { when: { layout: ['course'] } }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type RoadsideIncrementParameters = z.output<typeof parameters>;

const COLUMNS = { course: 4, summary: 26 };

/** What a street adds to the air of its town: street minus background, of the hours that both know. */
export const roadsideIncrement: Question<RoadsideIncrementParameters> = {
  type: 'roadside-increment',
  parameters,
  words: ROADSIDE_INCREMENT_WORDS,
  tables: ['summary'],
  async footprint(asked, scope) {
    const p = { ...asked, layout: layoutOf(asked, scope) };
    const { pairs, series } = await sources(p, scope);
    const span = sized(p, pairs.length, scope);
    const cells = COLUMNS[p.layout] * (p.layout === 'course' ? span.count : 1) * pairs.length;
    return hoursFootprint(span, series.length + seriesReadAgain(series, p.minQuality), cells, scope);
  },
  async answer(asked, scope) {
    const p = { ...asked, layout: layoutOf(asked, scope) };
    const { pairs, series, selected } = await sources(p, scope);
    const all = await incrementsOf(pairs, series, p, scope);
    const known = all.filter(({ found }) => found.n > 0);
    const both = known.flatMap(({ street, background }) => [street, background]);
    const said = [
      ...(pairs.length === 0 ? [withoutStreet(p.stations.length > 0)] : [backgroundNotice(pairs)]),
      noCommonHours(all.filter(({ found }) => found.n === 0).map(({ street }) => street.series.stationInfo.name)),
      await provisionalNotice([...new Set(both)], p.minQuality, scope),
    ];
    if (p.layout === 'summary') {
      const remarks = known.length > 0 ? [INCREMENT_CAUTION, intervalNotice(known[0]!.street.values.length)] : [];
      return withRemarks(known.length > 0 ? [incrementTable(known, scope)] : [], selected, scope, [
        ...said,
        ...remarks,
      ]);
    }
    // An alert rule has to notice that there is nothing.
    const shown = isCalculated(scope) ? all : known;
    const frames = shown.map((one) => incrementCourse(one, scope));
    return withRemarks(relabelled(frames, p.labels, scope.purpose), selected, scope, said, 'course');
  },
};

/** Grafana takes no table for an alert rule, and none to calculate with. */
const layoutOf = ({ layout }: RoadsideIncrementParameters, scope: Scope) => (isCalculated(scope) ? 'course' : layout);
const isCalculated = ({ purpose }: Scope) => purpose === 'alert' || purpose === 'expression';

/** @throws HubError `too-large` where a course has more hours than a panel can draw */
function sized({ layout }: RoadsideIncrementParameters, streets: number, scope: Scope): HourSpan {
  const span = hoursOfRange(scope);
  if (layout === 'course') {
    checkSize(span.count, streets, COLUMNS.course - 1);
  }
  return span;
}

interface Sources {
  readonly pairs: readonly StreetAndBackground[];
  /** Of all of them, those that only stand in among them. */
  readonly series: readonly DescribedSeries[];
  readonly selected: Selected;
}

async function sources(p: RoadsideIncrementParameters, scope: Scope): Promise<Sources> {
  const { catalogue, range } = scope;
  const properties = p.properties.length > 0 ? p.properties : ['no2'];
  const { withheld, series: asked } = await selectMeasured({ ...p, properties }, scope);
  asked.forEach(({ propertyInfo }) => checkFits('max', propertyInfo));
  const everywhere = await selectMeasured(
    { kommunen: [], stations: [], properties },
    { ...scope, defaultKommune: undefined }
  );
  const all = usable(everywhere.series, everywhere.extents, range);
  const surroundings = surroundingsBy(await catalogue.series());
  const isStreet = (station: Station) => p.stations.length > 0 || surroundings(station) === 'traffic';
  const isAway = (station: Station) => [undefined, 'background'].includes(surroundings(station));
  const isAsked = new Set(asked.map(({ id }) => id));
  const ofStreets = all.filter(({ id, stationInfo }) => isAsked.has(id) && isStreet(stationInfo));
  const named = p.background ? stationOf(p.background, catalogue).id : undefined;
  const pairs = named
    ? withBackground(ofStreets, all, ({ id }) => id === named, Infinity)
    : withBackground(ofStreets, all, (station) => isAway(station) && !p.stations.includes(station.id));
  const series = all.filter(({ station, property }) =>
    pairs.some((pair) => pair.property === property && [pair.street.id, pair.background.id].includes(station))
  );
  return { pairs, series, selected: { withheld, series: asked } };
}

async function incrementsOf(
  pairs: readonly StreetAndBackground[],
  series: readonly DescribedSeries[],
  p: RoadsideIncrementParameters,
  scope: Scope
): Promise<Increment[]> {
  const request = { ...sized(p, pairs.length, scope), minQuality: p.minQuality };
  const measured = await measuredHours(series, request, scope.store);
  const hoursOf = (station: string, property: string) =>
    measured.find((hours) => hours.series.station === station && hours.series.property === property);
  return pairs.flatMap(({ street, background, property, km }) => {
    const [own, other] = [hoursOf(street.id, property), hoursOf(background.id, property)];
    return own && other ? [{ street: own, background: other, km, found: incrementOf(own.values, other.values) }] : [];
  });
}
