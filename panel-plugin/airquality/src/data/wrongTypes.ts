import type { DataFrame, Field } from '@grafana/data';
import { pollutantOf } from './pollutants';

/** A field that has the right name and the wrong type. */
export interface WrongType {
  readonly name: string;
  readonly is: string;
  readonly wanted: 'time' | 'number';
}

const TIMES = ['time', 'zeit', 'timestamp', 'zeitstempel', 'datum', 'date', 'datetime'];
const CLASSES = ['class', 'klasse'];

/** What a frame would have, were its types right: times that came as texts or numbers, figures that came as texts. */
export function wrongTypes({ fields }: DataFrame): WrongType[] {
  const hasTime = fields.some(({ type }) => type === 'time');
  const wanted = ({ name }: Field): WrongType['wanted'] | undefined => {
    const plain = name.toLowerCase().trim();
    if (TIMES.includes(plain)) {
      return hasTime ? undefined : 'time';
    }
    return CLASSES.includes(plain) || pollutantOf(name) ? 'number' : undefined;
  };
  return fields.flatMap((field) => {
    const want = wanted(field);
    return want && field.type !== want ? [{ name: field.name, is: field.type, wanted: want }] : [];
  });
}
