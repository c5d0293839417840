import { MOST_BYTES } from './body';

/** How a document of a provider is made as long as it may be: parts of it are repeated. */

/** For each list or record of records in a JSON document: the document with the first member of it repeated. */
export function stretchedJson(text: string, most = MOST_BYTES): { readonly where: string; readonly text: string }[] {
  const document: unknown = JSON.parse(text);
  return containersIn(document, '').map(({ path, members }) => {
    const [key, member] = members.find(([, value]) => Object(value) === value) ?? members[0]!;
    const count = Math.max(1, Math.floor((most - text.length) / (JSON.stringify(member).length + key.length + ROOM)));
    return { where: path || 'document', text: JSON.stringify(withMembers(document, path, key, member, count)) };
  });
}

/** For the number before a key, quotes and separators. */
const ROOM = 10;

interface Container {
  readonly path: string;
  readonly members: readonly (readonly [string, unknown])[];
}

/** Lists, and records whose members are records or lists themselves. */
function containersIn(tree: unknown, path: string): Container[] {
  if (Object(tree) !== tree) {
    return [];
  }
  const members = Object.entries(tree as object);
  const isLong = members.length > 0 && (Array.isArray(tree) || members.every(([, value]) => Object(value) === value));
  const inner = members.flatMap(([key, value]) => containersIn(value, `${path}/${key}`));
  return [...(isLong ? [{ path, members }] : []), ...inner];
}

function withMembers(tree: unknown, path: string, key: string, member: unknown, count: number): unknown {
  if (path === '') {
    const many = Array.from({ length: count }, (_, i) => [`${i}${key}`, member] as const);
    return Array.isArray(tree) ? many.map(([, value]) => value) : Object.fromEntries(many);
  }
  const [, first = '', ...rest] = path.split('/');
  const inner = (tree as Record<string, unknown>)[first];
  const changed = withMembers(inner, rest.length > 0 ? `/${rest.join('/')}` : '', key, member, count);
  return Array.isArray(tree)
    ? tree.map((value, i) => (String(i) === first ? changed : (value as unknown)))
    : { ...(tree as object), [first]: changed };
}

/** For each kind of element in an XML document: the document with the first one of it repeated. */
export function stretchedXml(text: string, most = MOST_BYTES): { readonly where: string; readonly text: string }[] {
  const names = [...new Set([...text.matchAll(/<([\w:.-]+)/g)].map(([, name]) => name!))].slice(1);
  return names.flatMap((name) => {
    const element = new RegExp(`<${name}(?=[\\s>/])(?:[^>]*/>|[^]*?</${name}>)`).exec(text)?.[0] ?? '';
    const count = Math.floor((most - text.length) / element.length);
    return element === '' || count < 2
      ? []
      : [{ where: `<${name}>`, text: text.replace(element, () => element.repeat(count)) }];
  });
}

/** The first lines and the last one: the document with each of them repeated, and with its last cell repeated. */
export function stretchedLines(text: string, most = MOST_BYTES): { readonly where: string; readonly text: string }[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const chosen = [...new Set([0, 1, 2, lines.length - 1])].filter((at) => at < lines.length);
  return chosen.flatMap((at) => {
    const line = lines[at]!;
    const [, separator = ';', cell = 'x'] = /([;,\t&])([^;,\t&]+)[;,\t&]?$/.exec(line) ?? [];
    const often = (part: string) => part.repeat(Math.max(1, Math.floor((most - text.length) / part.length)));
    const withLine = (changed: string) => [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n');
    return [
      { where: `line ${at + 1}`, text: withLine(often(`${line}\n`)) },
      { where: `cells in line ${at + 1}`, text: withLine(`${line}${often(`${separator}${cell}`)}`) },
      { where: `cells in each line, like line ${at + 1}`, text: wide(lines, separator, most) },
    ];
  });
}

/** As many columns as rows. */
function wide(lines: readonly string[], separator: string, most: number): string {
  const columns = Math.floor(Math.sqrt(most / 8));
  const widened = lines.map((line) => {
    const cell = line.split(separator).at(-1) || 'x';
    return `${line}${`${separator}${cell}`.repeat(Math.min(columns, Math.floor(most / 4 / lines.length / (cell.length + 1))))}`;
  });
  const last = widened.at(-1)!;
  return [...widened, ...Array.from({ length: Math.floor(most / 2 / last.length) }, () => last)].join('\n');
}

/** The same with values that are none: everything is read and then rejected. */
export function spoilt(text: string): string {
  return text.replace(/(?<=[:;,=>\s"])\d+(\.\d+)?(?=[,;}\]"<\s])/g, 'x').replace(/(?<=[:,[]\s*)x(?=\s*[,}\]])/g, '"x"');
}
