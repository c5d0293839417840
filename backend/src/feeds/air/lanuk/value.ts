import type { Qualifier } from '../../../model/observation';

export interface Value {
  readonly value: number;
  /** `<7`: below the detection limit, of which the value is the limit. */
  readonly qualifier?: Qualifier;
}

/** A cell as the network writes it: `26,3`, `<7`, `--`. Undefined when it is something else. */
export function valueOf(cell: string): Value | 'missing' | undefined {
  const text = cell.trim();
  if (text === '' || text === '--' || text === 'Ref.') {
    return 'missing';
  }
  const [, qualifier, digits] = /^([<>]?) ?(-?\d{1,9}(?:,\d{1,9})?)$/.exec(text) ?? [];
  if (digits === undefined) {
    return undefined;
  }
  const value = Number(digits.replace(',', '.'));
  return qualifier ? { value, qualifier: qualifier as Qualifier } : { value };
}
