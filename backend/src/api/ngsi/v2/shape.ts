import { plainValue, type Entity } from '../model/entity';
import { attributesV2, entityV2 } from '../write/v2';
import type { Parameters } from '../query/parameters';

/** How much of an entity is written (NGSI-v2, "Representation modes"). */
type Mode = 'normalized' | 'keyValues' | 'values' | 'unique';

export interface Shape {
  readonly mode: Mode;
  readonly isCounted: boolean;
  /** In the order in which their values are wanted; none for all. */
  readonly attrs: readonly string[];
}

/** @throws HubError `query` */
export function shapeOf(parameters: Parameters): Shape {
  const options = parameters.choices('options', ['count', 'normalized', 'keyValues', 'values', 'unique']);
  const mode = (['unique', 'values', 'keyValues'] as const).find((one) => options.has(one)) ?? 'normalized';
  return { mode, isCounted: options.has('count'), attrs: parameters.list('attrs') };
}

export function shapedEntity(entity: Entity, shape: Shape): unknown {
  return isList(shape) ? valuesOf(entity, shape) : entityV2(entity, shape.mode === 'keyValues');
}

export function shapedAttributes(entity: Entity, shape: Shape): unknown {
  return isList(shape) ? valuesOf(entity, shape) : attributesV2(entity.attributes, shape.mode === 'keyValues');
}

const isList = ({ mode }: Shape): boolean => mode === 'values' || mode === 'unique';

/** Values have no names: where some are asked for, one that is missing keeps its place. */
function valuesOf({ attributes }: Entity, { mode, attrs }: Shape): unknown[] {
  const names = attrs.length > 0 ? attrs : [...attributes.keys()];
  const values = names.map((name) => plainValue(attributes.get(name)?.[0]?.value) ?? null);
  const texts = values.map((value) => JSON.stringify(value));
  return mode === 'unique' ? values.filter((_, i) => texts.indexOf(texts[i]!) === i) : values;
}
