import { malformed, notSupported } from '../failure';
import { pageOf } from '../observations/page';
import type { SetName } from '../model/entity';
import type { Options, PathStep } from '../query/ast';
import { Breath } from './breath';
import { addressOf, sourcesOf, type AnswerContext } from './context';
import { expanded, type Tree } from './expand';
import { csvOf, dataArrays, featuresOf } from './formats';
import { checkSelect, jsonOf, written } from './json';
import { locate, type Located, type Target } from './locate';
import { nextQuery } from './next';
import { smallPage } from './small';

/** What is sent: in pieces, so that a large answer does not keep others waiting. */
export interface Answer {
  readonly status: 200 | 204;
  readonly type: string;
  readonly pieces: AsyncIterable<string>;
}

const JSON_TYPE = 'application/json';

/** Answers an address with its options. */
export async function answer(steps: readonly PathStep[], options: Options, context: AnswerContext): Promise<Answer> {
  const { target, form } = await locate(steps, context);
  const isSet = target.kind === 'set';
  checkAllowed({ target, form }, options);
  if (target.kind === 'value') {
    return valueAnswer(target, form, context);
  }
  if (!isSet) {
    const { entity } = target;
    checkSelects(entity.set, options, context);
    const [tree] = form === 'ref' ? [] : await expanded(entity.set, [entity], options, context);
    return whole(JSON_TYPE, tree ? jsonOf(tree, context) : refOf(entity, context));
  }
  checkSelects(target.set, options, context);
  return setAnswer(target, form, addressOfSteps(steps, context), options, context);
}

type SetTarget = Extract<Target, { kind: 'set' }>;

async function setAnswer(
  { set, owner, relation }: SetTarget,
  form: Located['form'],
  address: string,
  options: Options,
  context: AnswerContext
): Promise<Answer> {
  const { world, version } = context;
  const page =
    set === 'Observations'
      ? await pageOf(sourcesOf(owner, context), options, context)
      : await smallPage(set, owner ? world.related(owner, relation!) : world.all(set), options, context);
  const nextLink = page.next && `${address}?${nextQuery(options, page.next)}`;
  const head = {
    ...(page.count === undefined ? {} : { [version.control.count]: page.count }),
    ...(nextLink === undefined ? {} : { [version.control.nextLink]: nextLink }),
  };
  if (form === 'ref') {
    return list(head, 'value', page.entities, (entity) => refOf(entity, context));
  }
  const trees = await expanded(set, page.entities, options, context);
  switch (options.resultFormat?.toLowerCase()) {
    case 'csv':
      return { status: 200, type: 'text/csv; charset=utf-8', pieces: once(csvOf(trees, context)) };
    case 'geojson':
      return {
        ...list({ type: 'FeatureCollection', ...head }, 'features', featuresOf(trees, context), (feature) => feature),
        type: 'application/geo+json',
      };
    case 'dataarray':
      return list(head, 'value', dataArrays(trees, context), (group) => group);
    default:
      return list(head, 'value', trees, (tree: Tree) => jsonOf(tree, context));
  }
}

/** Options make sense where there is something that they choose from. */
function checkAllowed({ target, form }: Located, options: Options): void {
  const given = Object.keys(options.texts);
  const allowed =
    target.kind === 'value' || (target.kind === 'entity' && form === 'ref')
      ? []
      : target.kind === 'entity'
        ? ['select', 'expand']
        : given;
  const odd = given.find((name) => !allowed.includes(name));
  if (odd !== undefined) {
    throw malformed(`$${odd} has no meaning at this address.`);
  }
  const format = options.resultFormat?.toLowerCase();
  if (format === undefined || format === 'json' || format === 'csv' || format === 'geojson') {
    return;
  }
  if (format !== 'dataarray') {
    throw notSupported(`The format ${options.resultFormat!.slice(0, 40)}`);
  }
  if (target.kind !== 'set' || target.set !== 'Observations' || options.expand) {
    throw malformed('A data array is of Observations alone, without $expand.');
  }
}

function checkSelects(set: SetName, options: Options, context: AnswerContext): void {
  checkSelect(set, options.select, context.version);
}

function valueAnswer(
  { name, value }: Extract<Target, { kind: 'value' }>,
  form: Located['form'],
  { version }: AnswerContext
): Answer {
  if (value === undefined || value === null) {
    return { status: 204, type: JSON_TYPE, pieces: once('') };
  }
  const plain = written(name, value, version);
  if (form === 'whole') {
    return whole(JSON_TYPE, { [name]: plain });
  }
  const text = typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
  return { status: 200, type: 'text/plain; charset=utf-8', pieces: once(text) };
}

function refOf(entity: Tree['entity'], context: AnswerContext): Record<string, string> {
  return { [context.version.control.selfLink]: addressOf(entity, context) };
}

function addressOfSteps(steps: readonly PathStep[], { root }: AnswerContext): string {
  const parts = steps.map(({ name, key }) =>
    key === undefined ? name : `${name}(${/^\d+$/.test(key) ? key : `'${key.replaceAll("'", "''")}'`})`
  );
  return [root, ...parts.map(encodeURI)].join('/');
}

function whole(type: string, value: unknown): Answer {
  return { status: 200, type, pieces: once(JSON.stringify(value)) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Entities that are written at once. */
const PIECE = 100;

function list<T>(
  head: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly T[],
  jsonOfOne: (value: T) => unknown
): Answer {
  return { status: 200, type: JSON_TYPE, pieces: listPieces(head, name, values, jsonOfOne) };
}

async function* listPieces<T>(
  head: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly T[],
  jsonOfOne: (value: T) => unknown
): AsyncGenerator<string> {
  const breath = new Breath();
  const opening = JSON.stringify(head).slice(0, -1);
  yield `${opening}${opening === '{' ? '' : ','}"${name}":[`;
  for (let at = 0; at < values.length; at += PIECE) {
    await breath.take();
    const texts = values.slice(at, at + PIECE).map((value) => JSON.stringify(jsonOfOne(value)));
    yield `${at > 0 ? ',' : ''}${texts.join(',')}`;
  }
  yield ']}';
}
