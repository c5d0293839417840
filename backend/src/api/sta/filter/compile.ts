import { malformed, notSupported } from '../failure';
import type { Entity, SetName } from '../model/entity';
import type { Arithmetic, Comparison, Expression } from '../query/ast';
import type { NamedRelation, Version } from '../version/version';
import { calculated, functionOf } from './functions';
import { isId, relatedTo, relationOf, within } from './path';
import type { Compiled, Reader, Several } from './row';
import { compares, numberOf } from './values';

/** @throws HubError `query` when it names what entities of the set have not */
export function compile(expression: Expression, set: SetName, version: Version): Compiled {
  const several = new Map<string, Several>();
  const value = new Compiler(version, set, several).value(expression);
  return { value, several: [...several.values()] };
}

class Compiler {
  constructor(
    private readonly version: Version,
    private readonly set: SetName,
    private readonly several: Map<string, Several>,
    private readonly variables: ReadonlyMap<string, SetName> = new Map()
  ) {}

  value(expression: Expression): Reader<unknown> {
    switch (expression.kind) {
      case 'literal':
        return () => expression.value;
      case 'path':
        return this.path(expression.names);
      case 'call': {
        const call = functionOf(expression.name, expression.parameters);
        const parameters = expression.parameters.map((parameter) => this.value(parameter));
        return (row) =>
          call(
            parameters.map((read) => read(row)),
            row.now
          );
      }
      case 'binary':
        checkDivision(expression);
        return this.binary(expression.operator, this.value(expression.left), this.value(expression.right));
      case 'not': {
        const operand = this.value(expression.operand);
        return (row) => operand(row) !== true;
      }
      case 'minus': {
        const operand = this.value(expression.operand);
        return (row) => calculated(0, 'sub', numberOf(operand(row)));
      }
      case 'in': {
        const operand = this.value(expression.operand);
        const list = expression.list.map((one) => this.value(one));
        return (row) => list.some((one) => compares(operand(row), 'eq', one(row)));
      }
      default:
        return this.quantified(expression);
    }
  }

  private binary(operator: string, left: Reader<unknown>, right: Reader<unknown>): Reader<unknown> {
    switch (operator) {
      case 'and':
        return (row) => left(row) === true && right(row) === true;
      case 'or':
        return (row) => left(row) === true || right(row) === true;
      case 'eq':
      case 'ne':
      case 'gt':
      case 'ge':
      case 'lt':
      case 'le':
        return (row) => compares(left(row), operator satisfies Comparison, right(row));
      default:
        return (row) => calculated(left(row), operator as Arithmetic, right(row));
    }
  }

  private path(names: readonly string[]): Reader<unknown> {
    const { at, set, taken } = this.walk(names);
    const [member, ...inner] = names.slice(taken);
    if (member === undefined) {
      throw malformed(`${names.join('/').slice(0, 60)} is an entity and no value.`);
    }
    const type = this.version.types[set];
    if (isId(member, this.version)) {
      return (row) => at(row)?.id;
    }
    if (!type.members.includes(member)) {
      throw malformed(`${type.set} have no "${member.slice(0, 40)}".`);
    }
    return (row) => {
      const entity = at(row);
      return entity && within(type.valueOf(entity, member), inner);
    };
  }

  /** Follows the relations that a path begins with. */
  private walk(names: readonly string[]): Place {
    const variable = this.variables.get(names[0]!);
    let place: Place =
      variable === undefined
        ? { at: (row) => row.root, set: this.set, names, taken: 0 }
        : { at: (row) => row.bound.get(names[0]!), set: variable, names, taken: 1 };
    for (;;) {
      const relation = relationOf(this.version, place.set, names[place.taken]);
      if (!relation) {
        return place;
      }
      place = this.step(place, relation);
    }
  }

  private step({ at, names, taken }: Place, { set, model, many }: NamedRelation): Place {
    const next = { set, names, taken: taken + 1 };
    if (!many) {
      return { ...next, at: (row) => relatedTo(at(row), model, row)[0] };
    }
    if (this.variables.size > 0) {
      throw notSupported('A relation to several within any or all');
    }
    const way = names.slice(0, taken + 1);
    const key = way.join('/');
    this.several.set(key, { key, names: way, set, model, parent: at });
    return { ...next, at: (row) => row.bound.get(key) };
  }

  private quantified(expression: Extract<Expression, { kind: 'any' | 'all' }>): Reader<unknown> {
    const { names, variable, condition, kind } = expression;
    const { at, set, taken } = this.walk(names.slice(0, -1));
    const relation = relationOf(this.version, set, names.at(-1));
    if (taken < names.length - 1 || !relation?.many) {
      throw malformed(`${names.join('/').slice(0, 60)} is no relation to several.`);
    }
    if (relation.set === 'Observations') {
      throw notSupported('any or all of Observations');
    }
    const variables = new Map(this.variables).set(variable, relation.set);
    const inner = new Compiler(this.version, this.set, this.several, variables).value(condition);
    return (row) => {
      const holds = (entity: Entity): boolean => {
        row.steps.demand(1, 'Searching through all relations');
        return inner({ ...row, bound: new Map(row.bound).set(variable, entity) }) === true;
      };
      const entities = relatedTo(at(row), relation.model, row);
      return kind === 'any' ? entities.some(holds) : entities.every(holds);
    };
  }
}

/** Whole numbers have nothing that they are divided by zero (OData 4.01, 5.1.1.2); what is measured may be infinite then. */
function checkDivision({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): void {
  const isDivision = operator === 'div' || operator === 'mod';
  if (isDivision && left.kind === 'literal' && right.kind === 'literal' && right.value === 0) {
    throw malformed('A number is divided by zero.');
  }
}

/** How far a path has been followed. */
interface Place {
  readonly at: Reader<Entity | undefined>;
  readonly set: SetName;
  readonly names: readonly string[];
  readonly taken: number;
}
