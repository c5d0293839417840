import { child, childrenOf, type XmlElement } from '../../../support/xml/xml-element';
import { EVENT_CODES, WARN_CELL } from './alert';

/** Elements of `<info>`, its areas and its codes that are read. */
const READ: ReadonlySet<string> = new Set([
  ...['language', 'event', 'headline', 'description', 'instruction', 'severity', 'onset', 'effective', 'expires'],
  ...['area/altitude', 'area/ceiling', `geocode ${WARN_CELL}`],
  ...EVENT_CODES.map((name) => `eventCode ${name}`),
]);

/** What one `<info>` block brings by name, each name once: alerts differ in how many areas and parameters they have. */
export function namesOf(info: XmlElement): { readonly read: readonly string[]; readonly unread: readonly string[] } {
  const areas = childrenOf(info, 'area').flatMap(({ children }) => children);
  const names = [
    ...info.children.filter(({ name }) => name !== 'area').map(nameOf),
    ...areas.map((part) => (part.name === 'geocode' ? nameOf(part) : `area/${part.name}`)),
  ];
  // Parameters are kept as the DWD words them, all of them.
  const isRead = (name: string) => READ.has(name) || name.startsWith('parameter ');
  const all = [...new Set(names)];
  return { read: all.filter(isRead), unread: all.filter((name) => !isRead(name)) };
}

/** Pairs are called by what they name. */
function nameOf(element: XmlElement): string {
  const named = child(element, 'valueName')?.text;
  return named === undefined ? element.name : `${element.name} ${named}`;
}
