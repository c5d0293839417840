import type { Geometry } from '../filter/geometry';
import type { Time } from '../model/entity';

/** A length of time, ms. */
export class Span {
  constructor(readonly milliseconds: number) {}
}

export type Literal = string | number | boolean | null | Time | Span | Geometry;

export type Logic = 'and' | 'or';
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type Arithmetic = 'add' | 'sub' | 'mul' | 'div' | 'mod';

/** What a $filter or a key of $orderby says. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'path'; readonly names: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
  | {
      readonly kind: 'binary';
      readonly operator: Logic | Comparison | Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not' | 'minus'; readonly operand: Expression }
  | { readonly kind: 'in'; readonly operand: Expression; readonly list: readonly Expression[] }
  /** `Datastreams/any(d: d/name eq 'x')` */
  | {
      readonly kind: 'any' | 'all';
      readonly names: readonly string[];
      readonly variable: string;
      readonly condition: Expression;
    };

export interface OrderKey {
  readonly by: Expression;
  readonly descending: boolean;
}

export interface Expand {
  readonly path: readonly string[];
  readonly options: Options;
}

/** Options of a collection, of an entity or of what is expanded. */
export interface Options {
  readonly filter?: Expression;
  readonly orderby?: readonly OrderKey[];
  readonly select?: readonly string[];
  readonly expand?: readonly Expand[];
  readonly top?: number;
  readonly skip?: number;
  readonly count?: boolean;
  /** Where the page before has ended, as the hub wrote it. */
  readonly skiptoken?: string;
  readonly resultFormat?: string;
  /** Each of them as it was written, for the link to the next page. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface PathStep {
  readonly name: string;
  readonly key?: string;
}
