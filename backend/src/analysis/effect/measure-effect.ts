import { DateTime } from 'luxon';
import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { inProgress, workedOut } from '../asking/long-work';
import { ALWAYS } from '../asking/footprint';
import { dayField } from '../form/day';
import { durationSchema, lengthOf } from '../form/duration';
import { FORM } from '../form/hints';
import { windNotice } from '../hours/station-wind';
import { listSchema, selectionShape } from '../selection/lists';
import { withRemarks } from '../selection/said';
import { stationOf } from '../selection/selection';
import { courseFrames } from './course-frames';
import { effectFigure } from './effect-figure';
import { fitting, hoursRead, keyOf, stateOf } from './effect-fit';
import { MOST_STREETS, streetsOf, subjectsOf, type Streets, type Subject } from './effect-places';
import { planOf, reaches, type Asked, type Plan } from './effect-plan';
import {
  CAUTIONS,
  closeDatesStatement,
  lackStatement,
  named,
  NO_WIND,
  progressStatement,
  validationStatement,
} from './effect-statements';
import { MEASURE_EFFECT_WORDS } from './measure-effect-words';
import { placeboTable } from './placebo-table';
import { readinessTable } from './readiness-table';
import { summaryTable } from './summary-table';
import { placeName, statementOf, type Told } from './told';
import { DAY } from '../../model/time';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Frame } from '../../model/frame';
import type { Question, Scope } from '../question';

const parameters = z.object({
  kommunen: selectionShape.kommunen,
  stations: listSchema
    .describe('Ids of stations at streets; none: those with a counter of motor traffic beside them.')
    .register(FORM, { offers: 'stations' }),
  properties: listSchema
    .describe('Ids of the vocabulary, air pollutants only; none: no2.')
    .register(FORM, { offers: 'properties', fallback: 'no2' }),
  date: dayField
    .default('')
    .describe('First day of the measure; none: the answer says which dates are possible.')
    .register(FORM, { main: true }),
  end: dayField.default('').describe('Last day of the measure; none: it goes on.').register(FORM, { main: true }),
  lead: durationSchema
    .default('P730D')
    .describe('Time before the date that teaches the model: ISO 8601 duration, at least a year where that is measured.')
    .transform(lengthOf),
  background: listSchema
    .describe('Ids of background stations; none: of each street the nearest that is not at a street itself.')
    .register(FORM, { offers: 'stations' }),
  windStation: z
    .string()
    .max(200)
    .default('')
    .describe('Id of the station whose wind is taken; none: its own, else the nearest.')
    .register(FORM, { offers: 'stations', unmeasured: true }),
  layout: z
    .enum(['summary', 'course', 'placebos', 'all'])
    .default('summary')
    .describe(
      'summary: a row for each street and background. course: their weeks, measured and adjusted. placebos: a row for each ' +
        'date. all: these one after the other. Alert rules and expressions get the change as a series of one point.'
    )
    .register(FORM, { drawn: true }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type MeasureEffectParameters = z.output<typeof parameters>;

/** Of a street: columns of its rows, and of its weeks and dates. */
const [COLUMNS, WEEKS] = [50, 2000];

/** Whether a measure at a street has changed its air: weather-adjusted, beside a background and dates without a measure. */
export const measureEffect: Question<MeasureEffectParameters> = {
  type: 'measure-effect',
  parameters,
  words: MEASURE_EFFECT_WORDS,
  tables: ['summary', 'placebos'],
  async footprint(p, scope) {
    const { asked, streets } = await found(p, scope);
    const subjects = asked && isDecided(streets) ? await subjectsOf(streets, p, scope) : [];
    const plans = subjects.flatMap((one) => (asked && one.known ? [{ one, plan: planOf(asked, one.known) }] : []));
    return {
      values: streets.all.length * (p.layout === 'summary' ? COLUMNS : WEEKS),
      rows: Math.ceil(plans.reduce((sum, { one, plan }) => sum + hoursRead(one, plan), 0)),
      span: plans.length > 0 ? spanOf(plans.map(({ plan }) => plan)) : ALWAYS,
      // Another week may be over, and what is worked out beside the answer comes without anything being written.
      live: true,
    };
  },
  async answer(p, scope) {
    const { asked, streets } = await found(p, scope);
    const { selected, areStreets } = streets;
    const subjects = await subjectsOf(streets, p, scope);
    const isFigure = scope.purpose === 'alert' || scope.purpose === 'expression';
    if (!asked || !isDecided(streets)) {
      const table = subjects.length > 0 && !isFigure ? [readinessTable(subjects, scope)] : [];
      return withRemarks(table, selected, scope, [whatIsMissing(asked, areStreets), windOf(subjects)]);
    }
    const all: Told[] = [];
    for (const subject of subjects) {
      all.push(await toldOf(subject, asked, p, scope));
    }
    const frames = isFigure ? all.map((one) => effectFigure(one, scope)) : shown(p.layout, all, scope);
    return isFigure
      ? withRemarks(frames, selected, scope, [], 'course')
      : inProgress(
          withRemarks(frames, selected, scope, said(all, scope), 'table'),
          all.map(({ progress }) => progress)
        );
  },
};

/** Whether it is known which streets are meant, and these are not too many. */
const isDecided = ({ all, areStreets }: Streets): boolean => areStreets && all.length <= MOST_STREETS;

function shown(layout: MeasureEffectParameters['layout'], all: readonly Told[], scope: Scope): Frame[] {
  if (all.length === 0) {
    return [];
  }
  const courses = () => all.flatMap((one) => courseFrames(one, scope));
  switch (layout) {
    case 'summary':
      return [summaryTable(all, scope)];
    case 'course':
      return courses();
    case 'placebos':
      return [placeboTable(all, scope)];
    case 'all':
      return [summaryTable(all, scope), placeboTable(all, scope), ...courses()];
  }
}

/** The result of each street first, then what limits it. */
function said(all: readonly Told[], scope: Scope): (Sentence | undefined)[] {
  const told = (statement: Sentence, { subject }: Told) =>
    all.length > 1 ? named(placeName(subject.street, scope), statement) : statement;
  const effects = all.filter(({ fit }) => fit?.effect);
  return [
    ...all.map((one) => told(one.statement, one)),
    ...effects.map((one) => closeDatesStatement(one.fit!.effect!, one.plan!)),
    ...effects.map((one) => told(validationStatement(one.fit!.effect!), one)),
    windOf(effects.map(({ subject }) => subject)),
    ...(effects.length > 0 ? CAUTIONS : []),
  ];
}

const windOf = (subjects: readonly Subject[]): Sentence | undefined =>
  windNotice(subjects.flatMap(({ street, mast }) => (mast ? [{ station: street.station, mast }] : [])));

async function toldOf(subject: Subject, asked: Asked, p: MeasureEffectParameters, scope: Scope): Promise<Told> {
  if (!subject.mast) {
    return { subject, statement: NO_WIND };
  }
  if (!subject.known) {
    return { subject, statement: lackStatement({ daysBefore: 0, seasons: 0, weeksAfter: 0 }) };
  }
  const plan = planOf(asked, subject.known);
  if (!reaches(plan)) {
    const days = Math.max(0, Math.floor((plan.date - plan.before) / DAY));
    const weeksAfter = Math.floor((plan.after - plan.date) / (7 * DAY));
    return { subject, plan, statement: lackStatement({ daysBefore: days, seasons: 4, weeksAfter }) };
  }
  const request = { asked, plan, minQuality: p.minQuality, zone: scope.catalogue.region.timeZone };
  const { result, progress } = await workedOut(
    keyOf(subject, request),
    await stateOf(subject, request, scope.store),
    () => fitting(subject, request, scope),
    scope
  );
  const statements = [
    ...(progress !== undefined ? [progressStatement(progress)] : []),
    ...(result ? [statementOf(result)] : []),
  ];
  return {
    ...{ subject, plan, statement: { de: words(statements, 'de'), en: words(statements, 'en') } },
    ...(result ? { fit: result } : {}),
    ...(progress !== undefined ? { progress } : {}),
  };
}

const words = (statements: readonly Sentence[], language: 'de' | 'en'): string =>
  statements.map((one) => one[language]).join(' ');

function whatIsMissing(asked: Asked | undefined, areStreets: boolean): Sentence {
  return !areStreets
    ? {
        de: 'Welche Messstelle steht an der Straße der Maßnahme? Nennen Sie sie unter „Messstellen“ und dazu den Stichtag; neben keiner dieser Auswahl wird Kraftverkehr gezählt.',
        en: 'Which station stands at the street of the measure? Name it, and the date; beside none of this selection motor traffic is counted.',
      }
    : !asked
      ? {
          de: 'Nennen Sie den Stichtag der Maßnahme und möglichst die Messstelle der Straße. Die Tabelle zeigt, welche Stichtage möglich sind: ein Jahr Messwerte davor, acht Wochen danach.',
          en: 'Name the date of the measure and, if you can, the station of its street. The table shows which dates are possible: measured a year before and eight weeks after.',
        }
      : {
          de: `Nennen Sie die Messstelle der Straße, höchstens ${MOST_STREETS}: jede zu berechnen dauert Sekunden.`,
          en: `Name the station of the street, at most ${MOST_STREETS}: each takes seconds to work out.`,
        };
}

async function found(p: MeasureEffectParameters, scope: Scope) {
  if (p.windStation !== '') {
    stationOf(p.windStation, scope.catalogue);
  }
  const zone = scope.catalogue.region.timeZone;
  const midnight = (day: string, plus = 0) => DateTime.fromISO(day, { zone }).plus({ days: plus }).toMillis();
  const asked: Asked | undefined =
    p.date === ''
      ? undefined
      : { date: midnight(p.date), lead: p.lead, ...(p.end === '' ? {} : { end: midnight(p.end, 1) }) };
  return { streets: await streetsOf(p, scope), asked };
}

const spanOf = (plans: readonly Plan[]) => ({
  start: Math.min(...plans.map(({ first }) => first)),
  end: Math.max(...plans.map(({ end }) => end)),
});
