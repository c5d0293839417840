import { Breath } from '../../interfaces/breath';
import { temporalJson } from '../write/ld';
import { aggregatedOf } from './aggregated';
import { coursesOf, foresee, isAsked, temporalEntity, temporalValues, type Json, type TemporalContext } from './entity';
import type { Entity } from '../model/entity';
import type { Frame } from '../model/frames';
import type { Wanted } from '../query/select';

/** Writes what was read of an entity, once it is sent: in full it takes many times what the readings took. */
export type Write = () => Json;
type Tests = Pick<Wanted, 'q' | 'gathering'>;

/** Those that fulfil a q. */
export async function read(frames: readonly Frame[], context: TemporalContext, tests: Tests = {}): Promise<Write[]> {
  foresee(frames, context);
  const breath = new Breath();
  const found: Write[] = [];
  for (const frame of frames) {
    await breath.take();
    const one = await readOne(frame, context, tests);
    found.push(...(one ? [one] : []));
  }
  return found;
}

/** @returns undefined where it does not fulfil the q */
export async function readOne(
  frame: Frame,
  context: TemporalContext,
  { q, gathering }: Tests = {}
): Promise<Write | undefined> {
  if (context.query.format === 'aggregatedValues') {
    const gathered = gathering?.();
    const said = await aggregatedOf(frame, context, gathered);
    return (gathered?.holds() ?? true) ? () => simple(frame, said, context) : undefined;
  }
  const courses = await coursesOf(frame, context);
  if (q?.(temporalEntity(frame, courses).attributes) === false) {
    return undefined;
  }
  if (context.query.format === 'normalized') {
    return () => written(temporalEntity(frame, courses), context, (name) => !courses.has(name));
  }
  const said = new Map([...courses].map(([name, own]) => [name, own.map(temporalValues)]));
  return () => simple(frame, said, context);
}

function simple(frame: Frame, said: ReadonlyMap<string, readonly Json[]>, context: TemporalContext): Json {
  const entity = temporalEntity(frame, new Map([...said].map(([name]) => [name, []])));
  return written(
    entity,
    context,
    (name) => !said.has(name),
    (name) => (said.get(name)!.length === 1 ? said.get(name)![0] : said.get(name))
  );
}

function written(
  entity: Entity,
  { attrs }: TemporalContext,
  isFixed: (name: string) => boolean,
  simpleOf: (name: string) => unknown = () => undefined
): Json {
  const attributes = new Map([...entity.attributes].filter(([name]) => isAsked(name, attrs)));
  return temporalJson({ ...entity, attributes }, simpleOf, isFixed, { format: 'normalized', sysAttrs: false });
}
