import type { Qualifier } from '../../../model/observation';
import type { Cell } from './xlsx';

/** What divides the whole from its parts; the other mark then groups thousands. */
export type DecimalMark = ',' | '.';

/** How the numbers of a column are written, and which of its texts mean that there is none. */
export interface Numbers {
  readonly mark: DecimalMark;
  readonly missing: ReadonlySet<string>;
}

/** `both`: some cells can only be meant one way, others only the other. `open`: all fit either way (`1.234`). */
export type Decision = DecimalMark | 'both' | 'open';

/** German offices write 1.234,5 and English ones 1,234.5; `1.234` alone can be either. Decided by the whole column. */
export function decimalMarkOf(cells: Iterable<Cell>): Decision {
  const proofs = new Set<DecimalMark | 'open'>();
  for (const cell of cells) {
    const proof = typeof cell === 'string' ? proofIn(plainNumber(cell)) : undefined;
    if (proof) {
      proofs.add(proof);
    }
  }
  if (proofs.has(',') && proofs.has('.')) {
    return 'both';
  }
  return proofs.has(',') ? ',' : proofs.has('.') ? '.' : proofs.has('open') ? 'open' : ',';
}

/** What a number tells of its mark; undefined for one without marks, and for what is no number. */
function proofIn(text: string): DecimalMark | 'open' | undefined {
  if (!/^[+-]?\d[\d.,]*(e[+-]?\d+)?$/i.test(text) || !/[.,]/.test(text)) {
    return undefined;
  }
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  if (comma !== -1 && dot !== -1) {
    return comma > dot ? ',' : '.';
  }
  const [mark, other] = comma === -1 ? (['.', ','] as const) : ([',', '.'] as const);
  if (text.split(mark).length > 2) {
    return other;
  }
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? 'open' : mark;
}

const NUMBERS: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[+-]?(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,\d{1,15})?$/,
  '.': /^[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,15})?(?:e[+-]?\d{1,3})?$/i,
};

/** A number as it stands in a column; `<7` is below the limit of 7. Undefined when it is none. */
export function numberIn(cell: Cell, mark: DecimalMark): { value: number; qualifier?: Qualifier } | undefined {
  if (typeof cell === 'number') {
    return { value: cell };
  }
  const [, qualifier, text = ''] = /^([<>])?(.*)$/.exec(plainNumber(cell)) ?? [];
  const canonical = mark === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  const value = NUMBERS[mark].test(text) ? Number(canonical) : NaN;
  if (!Number.isFinite(value)) {
    return undefined;
  }
  return { value, ...(qualifier === '<' || qualifier === '>' ? { qualifier } : {}) };
}

/** Blanks, also narrow and hard ones, and apostrophes group thousands; minus signs come in several lengths. */
function plainNumber(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .slice(0, 40);
}

/** What people write for "no value"; numbers like -999 mean it only where the configuration says so. */
const MISSING =
  /^(|[-.]+|–|—|n\/?a|nan|null|none|k\.?\s?a\.?|kein wert|keine daten|fehlt|ausfall|#nv|#n\/a|#div\/0!|#wert!|#value!)$/i;

export function isMissing(cell: Cell, missing: ReadonlySet<string>): boolean {
  const text = String(cell).trim();
  return MISSING.test(text) || missing.has(text);
}
