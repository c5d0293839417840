import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

/** Where something stands in the document: keys and list positions from the top. */
export type KeyPath = readonly (string | number)[];

/** A YAML text that still knows on which line each of its keys stands. */
export class YamlSource {
  /** What the YAML itself has wrong; then there are no values. */
  readonly syntaxErrors: readonly { readonly line: number; readonly message: string }[];
  private readonly document: Document;
  private readonly lines = new LineCounter();
  private readonly root: unknown;

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    this.syntaxErrors = this.document.errors.map((error) => ({
      line: this.lines.linePos(error.pos[0]).line,
      message: error.message,
    }));
    this.root = this.syntaxErrors.length === 0 ? this.document.toJS() : undefined;
  }

  /** The value there; undefined where there is none. */
  valueAt(path: KeyPath): unknown {
    return path.reduce<unknown>(
      (value, key) =>
        value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined,
      this.root
    );
  }

  /** Line of the key, or of its nearest parent that is there. */
  lineOf(path: KeyPath): number {
    return this.lines.linePos(this.walk(path).offset).line;
  }

  /** The scalar as it was typed: `05978028` where YAML reads the number 5978028. */
  typedAt(path: KeyPath): string | undefined {
    const { node } = this.walk(path);
    return isScalar(node) ? node.source : undefined;
  }

  private walk(path: KeyPath): { offset: number; node: unknown } {
    let node: unknown = this.document.contents;
    let offset = 0;
    for (const key of path) {
      const parent = isAlias(node) ? node.resolve(this.document) : node;
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      const next = pair ? pair.value : isSeq(parent) ? parent.items[Number(key)] : undefined;
      if (!pair && next === undefined) {
        return { offset, node: undefined };
      }
      offset = ((pair ? pair.key : next) as Node).range?.[0] ?? offset;
      node = next;
    }
    return { offset, node };
  }
}

/** `kommunen[0].feeds[1].stations[2].lat` */
export function keyOf(path: KeyPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}
