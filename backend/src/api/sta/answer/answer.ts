import { malformed, notSupported } from '../failure';
import { pageOf } from '../observations/page';
import type { Options, PathStep } from '../query/ast';
import { addressOf, sourcesOf, type AnswerContext } from './context';
import { expanded, type Tree } from './expand';
import { checkRoom, csvPieces, dataArrays, featurePieces } from './formats';
import { jsonPieces, listPieces, written } from './json';
import { locate, type Located, type Target } from './locate';
import { nextQuery } from './next';
import { smallPage } from './small';

/** What is sent: in pieces, so that a large answer does not keep others waiting. */
export interface Answer {
  readonly status: 200 | 204;
  readonly type: string;
  readonly pieces: Iterable<string>;
}

/** Answers an address with its options. */
export async function answer(steps: readonly PathStep[], options: Options, context: AnswerContext): Promise<Answer> {
  const { target, form } = await locate(steps, context);
  checkAllowed({ target, form }, options);
  if (target.kind === 'value') {
    return valueAnswer(target, form, context);
  }
  if (target.kind === 'entity') {
    const { entity } = target;
    const [tree] = form === 'ref' ? [] : await expanded(entity.set, [entity], options, context);
    return json(tree ? jsonPieces(tree, context) : [JSON.stringify(refOf(entity, context))]);
  }
  if (/^(csv|geojson)$/i.test(options.resultFormat ?? '')) {
    checkRoom(target.set, options, context.version);
  }
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
    const refs = listPieces(page.entities, (entity) => [JSON.stringify(refOf(entity, context))]);
    return json(listed(head, 'value', refs));
  }
  const trees = await expanded(set, page.entities, options, context);
  switch (options.resultFormat?.toLowerCase()) {
    case 'csv':
      return { status: 200, type: 'text/csv; charset=utf-8', pieces: csvPieces(trees, context) };
    case 'geojson': {
      const pieces = listed({ type: 'FeatureCollection', ...head }, 'features', featurePieces(trees, context));
      return { ...json(pieces), type: 'application/geo+json' };
    }
    case 'dataarray':
      return json(listed(head, 'value', dataArrays(trees, context)));
    default:
      return json(
        listed(
          head,
          'value',
          listPieces(trees, (tree) => jsonPieces(tree, context))
        )
      );
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

function valueAnswer(
  { name, value }: Extract<Target, { kind: 'value' }>,
  form: Located['form'],
  { version }: AnswerContext
): Answer {
  if (value === undefined || value === null) {
    return { ...json([]), status: 204 };
  }
  const plain = written(name, value, version);
  if (form === 'whole') {
    return json([JSON.stringify({ [name]: plain })]);
  }
  const text = typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
  return { status: 200, type: 'text/plain; charset=utf-8', pieces: [text] };
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

function json(pieces: Iterable<string>): Answer {
  return { status: 200, type: 'application/json', pieces };
}

function* listed(head: Readonly<Record<string, unknown>>, name: string, pieces: Iterable<string>): Generator<string> {
  const opening = JSON.stringify(head).slice(0, -1);
  yield `${opening}${opening === '{' ? '' : ','}"${name}":`;
  yield* pieces;
  yield '}';
}
