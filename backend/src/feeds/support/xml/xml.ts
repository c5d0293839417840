import { SaxesParser } from 'saxes';
import type { Payload } from '../../feed';
import { refuseHtml } from '../unpack/payload';
import { unpackedSlices } from '../unpack/unpack';
import { localName, type XmlElement } from './xml-element';
import { XmlDecoder, xmlProblem } from './xml-encoding';

/** Told of each start tag that is not part of a record; may throw. */
export type Outside = (name: string, attributes: XmlElement['attributes'], depth: number) => void;

/** Deeper than any feed goes (DATEX II: about 15). */
const MAX_DEPTH = 100;
/** Elements of one record; the largest counting sites have about 2 000. */
const MAX_ELEMENTS = 100_000;
/** Bytes without a single tag. */
const MAX_GAP = 1024 * 1024;

/**
 * The elements of the given local names, one by one, each as a small tree; the rest of the document is only passed
 * by. Reads plain or gzip bytes slice by slice, so that memory does not grow with the document.
 * Document type definitions are refused: they can fetch files (XXE) and blow up memory (billion laughs).
 * @param limit most bytes that a gzip may unpack to, where a document is larger than others
 * @throws HubError `payload` when the document is not well-formed XML, is cut off, wrongly encoded or too nested
 */
export function* xmlRecords(
  payload: Payload,
  names: ReadonlySet<string>,
  outside: Outside,
  limit?: number
): Generator<XmlElement> {
  const builder = new RecordBuilder(payload, names, outside);
  let decoder: XmlDecoder | undefined;
  for (const slice of unpackedSlices(payload, limit)) {
    if (!decoder) {
      refuseHtml({ ...payload, bytes: slice });
      decoder = new XmlDecoder(slice, payload);
    }
    builder.write(decoder.decode(slice), slice.length);
    yield* builder.take();
  }
  builder.end(decoder?.decode() ?? '');
  yield* builder.take();
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** Listens to the XML parser and keeps only the record that is open, and those that are done but not yet taken. */
class RecordBuilder {
  private readonly parser = new SaxesParser();
  private readonly open: OpenElement[] = [];
  private done: XmlElement[] = [];
  private depth = 0;
  private elements = 0;
  private bytesSinceTag = 0;
  private atEnd = false;

  constructor(
    private readonly payload: Payload,
    private readonly names: ReadonlySet<string>,
    private readonly outside: Outside
  ) {
    this.parser.on('opentag', (tag) => this.opened(tag.name, tag.attributes));
    this.parser.on('closetag', () => this.closed());
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('doctype', () => {
      throw xmlProblem(payload, 'brings its own document type definition (DOCTYPE), which the hub refuses for safety');
    });
    this.parser.on('error', (error) => {
      throw this.atEnd
        ? xmlProblem(payload, 'ends before all tags are closed: it was cut off, or it is empty')
        : xmlProblem(payload, `is not well-formed XML (line ${error.message.replace(/\.$/, '')})`);
    });
  }

  write(text: string, bytes: number): void {
    this.bytesSinceTag += bytes;
    this.parser.write(text);
    if (this.bytesSinceTag > MAX_GAP) {
      throw xmlProblem(this.payload, 'holds more than 1 MB without a single tag');
    }
  }

  end(rest: string): void {
    this.parser.write(rest);
    this.atEnd = true;
    this.parser.close();
  }

  /** The records that are complete by now. */
  take(): readonly XmlElement[] {
    const taken = this.done;
    this.done = [];
    return taken;
  }

  private opened(qualified: string, qualifiedAttributes: Readonly<Record<string, string>>): void {
    this.bytesSinceTag = 0;
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      throw xmlProblem(this.payload, `nests its tags more than ${MAX_DEPTH} deep`);
    }
    const name = localName(qualified);
    const attributes = withoutPrefixes(qualifiedAttributes);
    const parent = this.open.at(-1);
    if (!parent && !this.names.has(name)) {
      this.outside(name, attributes, this.depth);
      return;
    }
    this.elements = parent ? this.elements + 1 : 1;
    if (this.elements > MAX_ELEMENTS) {
      throw xmlProblem(this.payload, `has a <${this.open[0]!.name}> of more than ${MAX_ELEMENTS} elements`);
    }
    const element: OpenElement = { name, attributes, children: [], text: '' };
    parent?.children.push(element);
    this.open.push(element);
  }

  private closed(): void {
    this.bytesSinceTag = 0;
    this.depth -= 1;
    const element = this.open.pop();
    if (element) {
      element.text = element.text.trim();
      if (this.open.length === 0) {
        this.done.push(element);
      }
    }
  }

  private addText(text: string): void {
    const element = this.open.at(-1);
    if (element) {
      element.text += text;
    }
  }
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
