import type { Severity } from '../../../../model/event';
import { parseInstant, type Instant } from '../../../../model/time';
import { child, childrenOf, type XmlElement } from '../../../support/xml/xml-element';
import { heightsOf } from './heights';

/** What stands at the head of an alert, before its `<info>` blocks. */
export interface Head {
  readonly identifier: string;
  readonly status: string;
  readonly msgType: string;
  readonly scope: string;
  readonly sent: Instant | undefined;
  /** Identifiers of the messages that this one replaces or takes back. */
  readonly references: readonly string[];
}

/** One `<info>` block: all of the warning in one language. */
export interface Info {
  readonly language: string;
  readonly event: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly severity: Severity;
  readonly onset: Instant | undefined;
  readonly expires: Instant | undefined;
  /** Number of the kind of warning in the DWD's list (II), empty when there is none. */
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
  /** WARNCELLIDs, each once. */
  readonly cells: readonly string[];
}

/** Elements that stand at the head. */
export const HEAD = ['identifier', 'status', 'msgType', 'scope', 'sent', 'references'] as const;
export type HeadPart = (typeof HEAD)[number];

/** A reference is `sender,identifier,sent`; blanks separate several. */
export function headOf(parts: ReadonlyMap<string, string>): Head {
  const references = (parts.get('references') ?? '').split(/\s+/).filter(Boolean);
  return {
    identifier: parts.get('identifier') ?? '',
    status: parts.get('status') ?? '',
    msgType: parts.get('msgType') ?? '',
    scope: parts.get('scope') ?? '',
    sent: parseInstant(parts.get('sent') ?? ''),
    references: references.map((reference) => reference.split(',')[1] ?? '').filter(Boolean),
  };
}

const SEVERITY: ReadonlyMap<string, Severity> = new Map([
  ['Minor', 'minor'],
  ['Moderate', 'moderate'],
  ['Severe', 'severe'],
  ['Extreme', 'extreme'],
]);

export function infoOf(info: XmlElement): Info {
  const text = (name: string) => child(info, name)?.text ?? '';
  const areas = childrenOf(info, 'area');
  const codes = new Map(childrenOf(info, 'eventCode').map(named));
  return {
    // CAP takes a block without a language for American English; `de-DE` → `de`
    language: (/^[a-z]{2,3}/i.exec(text('language') || 'en')?.[0] ?? 'en').toLowerCase(),
    event: text('event'),
    headline: text('headline'),
    description: text('description'),
    instruction: text('instruction'),
    severity: SEVERITY.get(text('severity')) ?? 'information',
    onset: parseInstant(text('onset')) ?? parseInstant(text('effective')),
    expires: parseInstant(text('expires')),
    code: codes.get('II') ?? '',
    facts: { ...factsOf(info, codes), ...heightsOf(areas) },
    cells: cellsOf(areas),
  };
}

/** The codes that are kept: number and groups of the warning, colour on the map. */
export const EVENT_CODES = ['II', 'GROUP', 'AREA_COLOR'] as const;

/** Parameters as the DWD words them (`gusts: ~55 [km/h]`), and what kind of warning it is. */
function factsOf(info: XmlElement, codes: ReadonlyMap<string, string>): Record<string, string> {
  const kept = EVENT_CODES.flatMap((name): [string, string][] => {
    const value = codes.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const parameters = childrenOf(info, 'parameter').map(named);
  return Object.fromEntries([...parameters, ...kept].filter(([name, value]) => name !== '' && value !== ''));
}

function named(pair: XmlElement): [name: string, value: string] {
  return [child(pair, 'valueName')?.text ?? '', child(pair, 'value')?.text ?? ''];
}

/** The code by which an area is a warn cell. */
export const WARN_CELL = 'WARNCELLID';

/** Areas beside those with a cell are the same place as polygons. */
function cellsOf(areas: readonly XmlElement[]): string[] {
  const geocodes = areas.flatMap((area) => childrenOf(area, 'geocode').map(named));
  return [...new Set(geocodes.filter(([name, id]) => name === WARN_CELL && /^\d{9}$/.test(id)).map(([, id]) => id))];
}
