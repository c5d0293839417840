import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { HOUR } from '../../model/time';
import { runs } from '../asking/footprint';
import { checkSize } from '../asking/limits';
import { WARNING_CRITERIA } from '../domain/warnings/thresholds';
import { FORM } from '../form/hints';
import { hoursOfRange } from '../hours/measured-hours';
import { withNotice, withNotices } from '../selection/describe';
import { listSchema, selectionShape } from '../selection/lists';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { relabelled } from '../series/curve-labels';
import { crossedIn, levelsOf, longest, watched } from './crossings';
import { crossingsTable, levelsFrame } from './warning-frames';
import { WARNING_THRESHOLDS_WORDS } from './warning-thresholds-words';
import type { Question, Scope } from '../question';

const { kommunen, stations, feeds } = selectionShape;
const IDS = WARNING_CRITERIA.map(({ id }) => id);

const parameters = z.object({
  kommunen,
  stations,
  criteria: listSchema
    .pipe(z.array(z.enum(IDS)))
    .describe(`Which of DWD's criteria: ${IDS.join(', ')}; none: all.`)
    .register(FORM, { names: IDS, main: true }),
  feeds,
  minLevel: z.int().min(1).max(4).default(1).describe('Levels below are left out.'),
  layout: z
    .enum(['table', 'course'])
    .default('table')
    .describe(
      'table: a row for each time over a threshold. course: hour by hour, a frame for each station, the highest level of ' +
        'all criteria, 0 for none. Alert rules and expressions always get the course.'
    )
    .register(FORM, { drawn: true }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type WarningThresholdsParameters = z.output<typeof parameters>;

/** Of the table. */
const COLUMNS = 22;
/** Hours per row of the table, roughly: frost and persistent rain last. */
const HOURS_PER_ROW = 12;

/** When measured values were over the thresholds from which on the DWD warns: never called a warning of the DWD. */
export const warningThresholds: Question<WarningThresholdsParameters> = {
  type: 'warning-thresholds',
  parameters,
  words: WARNING_THRESHOLDS_WORDS,
  tables: ['table'],
  async footprint(p, scope) {
    const { series } = await selected(p, scope);
    const { first, count } = hoursOfRange(scope);
    checkSize(count, 1);
    const before = longest(criteriaOf(p));
    const stationsOf = new Set(series.map(({ station }) => station)).size;
    const cells =
      layoutOf(p, scope) === 'course' ? 4 * count : (COLUMNS * criteriaOf(p).length * count) / HOURS_PER_ROW;
    return {
      values: Math.ceil(stationsOf * cells),
      rows: series.length * (count + before),
      span: { start: first - before * HOUR, end: first + (count + 1) * HOUR },
      live: runs(scope.range.end, HOUR, scope.now),
    };
  },
  async answer(p, scope) {
    const found = await selected(p, scope);
    const criteria = criteriaOf(p);
    const all = await watched(found.series, criteria, hoursOfRange(scope), p.minQuality, scope.store);
    const layout = layoutOf(p, scope);
    if (layout === 'course') {
      const frames = levelsOf(all, p.minLevel).map((station) => levelsFrame(station, scope));
      return withNotices(relabelled(frames, 'auto', scope.purpose), found, scope, 'course', NOTHING);
    }
    const crossed = all.flatMap(crossedIn).filter(({ level }) => level >= p.minLevel);
    const frames = crossed.length > 0 ? [crossingsTable(crossed, scope)] : [];
    const answer = withNotices(frames, found, scope, 'table', all.length > 0 ? BELOW : NOTHING);
    return withNotice(answer, crossed.length > 0 ? NO_WARNING[scope.language] : undefined);
  },
};

/** Grafana takes no table for an alert rule, and none to calculate with. */
const layoutOf = ({ layout }: WarningThresholdsParameters, { purpose }: Scope): 'table' | 'course' =>
  purpose === 'alert' || purpose === 'expression' ? 'course' : layout;

const criteriaOf = ({ criteria }: WarningThresholdsParameters) =>
  criteria.length > 0 ? WARNING_CRITERIA.filter(({ id }) => criteria.includes(id)) : WARNING_CRITERIA;

function selected(p: WarningThresholdsParameters, scope: Scope): Promise<SelectedMeasured> {
  return selectMeasured({ ...p, properties: [...new Set(criteriaOf(p).map((criterion) => criterion.of))] }, scope);
}

const NO_WARNING = {
  de: 'Keine Warnung des DWD: einzelne Messstellen, über die Schwellen gehalten, ab denen er warnt.',
  en: 'No warning of the DWD: single stations, held against the thresholds from which on it warns.',
};

const BELOW = {
  de: 'In diesem Zeitraum lag kein Messwert über einer DWD-Warnschwelle.',
  en: 'No measured value was over a DWD warning threshold in this time range.',
};

const NOTHING = {
  de: 'Keine Messstelle dieser Auswahl misst, wofür der DWD Warnschwellen hat.',
  en: 'No station of this selection measures what the DWD has warning thresholds for.',
};
