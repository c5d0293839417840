import ts from 'typescript';

/** The name of a module in a text, without its quotes. */
export interface Import {
  readonly name: string;
  readonly start: number;
}

/** Every module that a TypeScript or JavaScript file asks for: import, export from, import(), require(), import types. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node) => {
    const name = moduleNamedBy(node);
    if (name) {
      found.push({ name: name.text, start: name.getStart(source) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function moduleNamedBy(node: ts.Node): ts.StringLiteral | undefined {
  const name = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : argumentOf(node);
  return name && ts.isStringLiteral(name) ? name : undefined;
}

function argumentOf(node: ts.Node): ts.Node | undefined {
  if (ts.isExternalModuleReference(node)) {
    return node.expression;
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  }
  const loads =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
  return loads ? node.arguments[0] : undefined;
}

/** The text with other names for its modules; `rename` returns the name itself where it stays. */
export function renameImports(text: string, imports: readonly Import[], rename: (name: string) => string): string {
  return [...imports]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { name, start }) => changed.slice(0, start) + rename(name) + changed.slice(start + name.length),
      text
    );
}
