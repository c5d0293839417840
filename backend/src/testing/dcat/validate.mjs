/**
 * Holds RDF documents to SHACL shapes, in a process of its own: both libraries are ES modules. From standard input
 * `{ shapes: [Turtle…], documents: [N-Quads…] }`, to standard output for each document what was found.
 */
import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const { shapes, documents } = JSON.parse(readFileSync(0, 'utf8'));
/** Blank nodes of two files must not be taken for each other. */
const parsed = (text, i) => new Parser({ blankNodePrefix: `b${i}_` }).parse(text);

const validator = new Validator(new Store(shapes.flatMap(parsed)), { allowNamedNodeInList: true });
const answers = [];
for (const document of documents) {
  const { results } = await validator.validate(new Store(parsed(document, 'd')));
  answers.push(
    results.map((result) => ({
      severity: result.severity.value.replace(/.*#/, ''),
      messages: result.message.map(({ value }) => value),
      node: result.focusNode?.value,
      path: result.path?.value,
    }))
  );
}
process.stdout.write(JSON.stringify(answers));
