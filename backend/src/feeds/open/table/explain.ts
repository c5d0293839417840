import { displayUnit } from '@smartregion/terms/units';
import type { Explanation, Sentence } from '../../feed';
import type { Grid } from './grid';
import type { TableOptions } from './options';
import type { Plan, Role } from './plan';
import { timingOf } from './rows';

const FORMATS: Readonly<Record<Grid['format'], Sentence>> = {
  Excel: { de: 'Excel-Arbeitsblatt', en: 'Excel worksheet' },
  semicolon: { de: 'CSV mit Semikolon', en: 'CSV with semicolons' },
  tab: { de: 'CSV mit Tabulator', en: 'CSV with tabs' },
  pipe: { de: 'CSV mit senkrechtem Strich', en: 'CSV with vertical bars' },
  comma: { de: 'CSV mit Komma', en: 'CSV with commas' },
};

/** What the hub takes the table for, before anything is read into the store. */
export function explain(grid: Grid, plan: Plan, options: TableOptions, station: string): Explanation {
  const hasStations = plan.roles.some((role) => role.kind === 'station');
  return {
    facts: [
      {
        de: `${FORMATS[grid.format].de}; Zeilen mit Daten: ${grid.rows.length}, darüber und darunter ausgelassen: ${grid.outside}`,
        en: `${FORMATS[grid.format].en}; rows of data: ${grid.rows.length}, left out above and below: ${grid.outside}`,
      },
      timing({ ...options, ...timingOf(plan, options) }),
      ...(hasStations ? [] : [{ de: `Messstelle: ${station}`, en: `Station: ${station}` }]),
      ...plan.absent.map((name) => ({
        de: `Die Spalte „${name}“ aus der Konfiguration hat diese Tabelle nicht; die übrigen werden gelesen.`,
        en: `This table does not have the column "${name}" of the configuration; the others are read.`,
      })),
    ],
    parts: grid.header.map((heading, at) => ({ name: heading || `(${at + 1})`, meaning: meaningOf(plan.roles[at]!) })),
    undecided: grid.header.flatMap((heading, at) => {
      const role = plan.roles[at]!;
      return role.kind === 'undecided' ? [{ name: heading, why: role.why, remedy: role.remedy }] : [];
    }),
  };
}

function timing({ timeZone, marks, minutes }: TableOptions): Sentence {
  if (marks === 'instant') {
    return {
      de: `Zeitzone ${timeZone}; jede Zeit ist ein Zeitpunkt (ein Messintervall nennen die Optionen marks und minutes)`,
      en: `Time zone ${timeZone}; every time is an instant (options marks and minutes name an interval)`,
    };
  }
  const ends = { start: { de: 'Anfang', en: 'start' }, end: { de: 'Ende', en: 'end' } }[marks];
  return {
    de: `Zeitzone ${timeZone}; jede Zeit ist der ${ends.de} eines Messintervalls von ${minutes} Minuten`.replace(
      'der Ende',
      'das Ende'
    ),
    en: `Time zone ${timeZone}; every time is the ${ends.en} of an interval of ${minutes} minutes`,
  };
}

function meaningOf(role: Role): Sentence {
  switch (role.kind) {
    case 'time':
      return { de: 'Zeit', en: 'time' };
    case 'station':
      return { de: 'Messstelle', en: 'station' };
    case 'property name':
      return { de: 'Name der Größe', en: 'name of the property' };
    case 'unit':
      return { de: 'Einheit', en: 'unit' };
    case 'ignored':
      return role.why
        ? { de: `wird nicht gelesen: ${role.why.de}`, en: `not read: ${role.why.en}` }
        : { de: 'wird nicht gelesen', en: 'not read' };
    case 'any values':
      return { de: `Wert, ${markOf(role.numbers.mark).de}`, en: `value, ${markOf(role.numbers.mark).en}` };
    case 'undecided':
      return { de: `nicht entschieden: ${role.why.de}`, en: `not decided: ${role.why.en}` };
    case 'values': {
      const { property, unit } = role.target;
      const written = displayUnit(unit.unit) || unit.unit;
      return {
        de: `${property.id} (${property.de}) in ${written}${role.assumedUnit ? ' (angenommen)' : ''}, ${markOf(role.numbers.mark).de}`,
        en: `${property.id} (${property.en}) in ${written}${role.assumedUnit ? ' (assumed)' : ''}, ${markOf(role.numbers.mark).en}`,
      };
    }
  }
}

function markOf(mark: ',' | '.'): Sentence {
  return mark === ',' ? { de: 'Dezimalkomma', en: 'decimal comma' } : { de: 'Dezimalpunkt', en: 'decimal point' };
}
