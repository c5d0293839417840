import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import type { Problem } from '../problems/problem';
import { typographicQuotes } from './look-alikes';
import { syntaxProblems, TOO_MANY_REFERENCES, type SyntaxProblem } from './syntax';

/** Where something stands in the document: keys and list positions from the top. */
export type KeyPath = readonly (string | number)[];

/** A YAML text that still knows on which line each of its keys stands. */
export class YamlSource {
  /** What the YAML itself has wrong; beyond those that are fatal there are values all the same. */
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** What is YAML, but seldom meant. */
  readonly hints: readonly Problem[];
  private readonly document: Document;
  private readonly lines = new LineCounter();
  private readonly root: unknown;
  private readonly texts: readonly string[];

  constructor(text: string) {
    this.texts = text.split(/\r\n|\r|\n/);
    this.document = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      merge: true,
      uniqueKeys: (a, b) => a === b || (isScalar(a) && isScalar(b) && keyText(a) === keyText(b)),
      logLevel: 'error',
    });
    keepNumbersAsTyped(this.document);
    const lineAt = (offset: number) => this.lines.linePos(offset).line;
    const problems = syntaxProblems(text, this.document, lineAt);
    this.hints = typographicQuotes(this.document, lineAt);
    const read = problems.some(({ isFatal }) => isFatal) ? { root: undefined } : valueOf(this.document);
    this.root = read.root;
    this.syntaxProblems = read.problem ? [...problems, read.problem] : problems;
  }

  /** The value there; undefined where there is none. */
  valueAt(path: KeyPath): unknown {
    return path.reduce<unknown>(
      (value, key) =>
        value !== null && typeof value === 'object' && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      this.root
    );
  }

  /** Line of the key, or of its nearest parent that is there. */
  lineOf(path: KeyPath): number {
    return this.lines.linePos(this.walk(path).offset).line;
  }

  textOfLine(line: number): string {
    return this.texts[line - 1] ?? '';
  }

  /** The scalar as it was typed: `05978028` where YAML reads the number 5978028. */
  typedAt(path: KeyPath): string | undefined {
    const { node } = this.walk(path);
    return isScalar(node) ? node.source : undefined;
  }

  /**
   * `{ lat: 51,4411, lon: … }`: YAML takes 4411 for a key without a value. The key before it, and the number that was
   * meant; undefined where the key at `path` is no such thing.
   */
  commaBefore(path: KeyPath): { readonly path: KeyPath; readonly text: string } | undefined {
    const parent = this.walk(path.slice(0, -1)).node;
    const pairs: readonly Pair[] = isMap(parent) ? parent.items : [];
    const at = pairs.findIndex(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
    const [before, own] = [pairs[at - 1], pairs[at]];
    const [whole, decimals] = [sourceOf(before?.value), sourceOf(own?.key)];
    const isEmpty = own !== undefined && (!isScalar(own.value) || own.value.value === null);
    return isEmpty && /^[+-]?\d+$/.test(whole) && /^\d+$/.test(decimals)
      ? { path: [...path.slice(0, -1), sourceOf(before?.key)], text: `${whole},${decimals}` }
      : undefined;
  }

  private walk(path: KeyPath): { offset: number; node: unknown } {
    let node: unknown = this.document.contents;
    let offset = 0;
    for (const key of path) {
      const parent = isAlias(node) ? node.resolve(this.document) : node;
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
        : undefined;
      const next = pair ? pair.value : isSeq(parent) ? parent.items[Number(key)] : undefined;
      if (!pair && next === undefined) {
        return { offset, node: undefined };
      }
      offset = ((pair ? pair.key : next) as Node).range?.[0] ?? offset;
      node = next;
    }
    return { offset, node: isAlias(node) ? node.resolve(this.document) : node };
  }
}

/** The DevEUI `24e1247100423527` is a number to YAML, and an infinite one. */
function keepNumbersAsTyped(document: Document): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key)) {
        key.value = keyText(key);
      }
    },
  });
}

function keyText({ value, source }: Scalar): unknown {
  return typeof value === 'number' ? (source ?? String(value)) : value;
}

function valueOf(document: Document): { readonly root: unknown; readonly problem?: SyntaxProblem } {
  try {
    return { root: document.toJS() };
  } catch {
    return { root: undefined, problem: TOO_MANY_REFERENCES };
  }
}

function sourceOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : '';
}

/** `kommunen[0].feeds[1].stations[2].lat` */
export function keyOf(path: KeyPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}
