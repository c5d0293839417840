import type { DataFrame, Field } from '@grafana/data';
import { findField, flagAt, numberAt, textAt } from '../../../shared/src/frames/fields';
import { linksOf } from '../../../shared/src/frames/links';
import { AREA_KINDS, type Happening, POINT_KINDS, type Region } from './region';

const MOST = 2000;

export const tellsHappenings = (frame: DataFrame): boolean =>
  Boolean(findField(frame, 'string', 'title') && findField(frame, 'string', 'kind'));

/** What holds at a moment, the gravest first, and what is said in the place of events. */
export function readHappenings(frames: readonly DataFrame[], now: number): Omit<Region, 'stations'> {
  const told = frames.filter(tellsHappenings).flatMap((frame) => tell(frame, now));
  const remarks = told.flatMap((one) => (typeof one === 'string' ? [one] : []));
  const happenings = told.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const once = [...new Map(happenings.map((one) => [one.id, one])).values()];
  return { happenings: once.sort((a, b) => b.severity - a.severity), remarks: [...new Set(remarks)] };
}

function tell(frame: DataFrame, now: number): (Happening | string)[] {
  const field = (type: 'string' | 'number' | 'time' | 'boolean', name: string) => findField(frame, type, name);
  const texts = Object.fromEntries(
    ['title', 'kind', 'kind_name', 'text', 'kommune_name', 'facts', 'attribution', 'id', 'severity_name'].map(
      (name) => [name, field('string', name)]
    )
  );
  const text = (name: string, row: number) => textAt(texts[name], row) ?? '';
  const [severity, lat, lon] = [field('number', 'severity'), field('number', 'lat'), field('number', 'lon')];
  const [active, demo] = [field('boolean', 'active'), field('boolean', 'demo')];
  const [time, timeEnd] = [field('time', 'time'), field('time', 'timeEnd')];
  return Array.from({ length: Math.min(frame.length, MOST) }, (_, row) => row).flatMap(
    (row): readonly (Happening | string)[] => {
      const [title, kind] = [text('title', row), kindOf(texts['kind'], row)];
      const [from, until] = [numberAt(time, row), numberAt(timeEnd, row)];
      if (kind === 'remark') {
        return title === '' ? [] : [title];
      }
      const holds = flagAt(active, row) ?? ((from ?? -Infinity) <= now && now < (until ?? Infinity));
      if (kind === null || !holds) {
        return [];
      }
      const facts = factsOf(text('facts', row));
      const [x, y] = [numberAt(lon, row), numberAt(lat, row)];
      return [
        {
          ...{ id: text('id', row) || `${title}/${row}`, kind, title, until },
          kindName: text('kind_name', row),
          text: text('text', row),
          severity: numberAt(severity, row) ?? 0,
          kommunen: text('kommune_name', row).split(', ').filter(Boolean),
          // What holds in whole Kommunen stands in the data at a station of the first of them.
          at: x === null || y === null || AREA_KINDS.some((one) => one === kind) ? null : ([x, y] as const),
          road: (facts['road'] ?? '').replace(/^([A-Z]+)\s*(\d+)$/, '$1\u00a0$2'),
          delay: minutesOf(facts['delay']),
          attribution: text('attribution', row),
          demo: flagAt(demo, row) === true,
          links: () => linksOf(frame.fields, row),
        },
      ];
    }
  );
}

/** The hub's own rows: nothing holds (no kind), or a source cannot be heard; null for what no map shows. */
function kindOf(field: Field | undefined, row: number): Happening['kind'] | 'remark' | null {
  const kind = textAt(field, row);
  if (kind === null || kind === 'feed-outage') {
    return 'remark';
  }
  return [...AREA_KINDS, ...POINT_KINDS].find((one) => one === kind) ?? null;
}

/** `road: A1; delay: 13 min` */
const factsOf = (facts: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    facts.split('; ').flatMap((fact) => {
      const at = fact.indexOf(': ');
      return at < 0 ? [] : [[fact.slice(0, at), fact.slice(at + 2)]];
    })
  );

function minutesOf(delay: string | undefined): number | null {
  const minutes = Number(/^(\d+) min$/.exec(delay ?? '')?.[1] ?? NaN);
  return minutes > 0 ? minutes : null;
}
