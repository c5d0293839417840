import { z } from 'zod';
import { termOf } from '../context/terms';
import { patternOf } from './pattern';
import { isCalled, typesIn } from './select';
import type { Entity } from '../model/entity';

const text = z.string().min(1).max(500);

/** Which entities are meant, one by one (ETSI GS CIM 009, 5.2.33). */
export const Selectors = z
  .array(
    z.strictObject({
      type: text,
      id: z.union([text, z.array(text).min(1).max(1000)]).optional(),
      idPattern: z.string().max(200).optional(),
    })
  )
  .min(1)
  .max(50);

/**
 * Whether any of them means an entity.
 * @throws HubError `query` where a pattern or a type is none
 */
export function selectorsTest(selectors: z.infer<typeof Selectors>): (entity: Entity) => boolean {
  const tests = selectors.map(({ type, id, idPattern }) => {
    const types = typesIn(type).map(termOf);
    const ids = id === undefined ? [] : [id].flat();
    const fitsId = idPattern === undefined ? () => true : patternOf(idPattern, 'idPattern');
    return (entity: Entity) =>
      (types.length === 0 || types.includes(entity.type)) &&
      // An id that is named goes before a pattern.
      (ids.length === 0 ? fitsId(entity.id) : ids.some((one) => isCalled(entity.id, one)));
  });
  return (entity) => tests.some((test) => test(entity));
}
