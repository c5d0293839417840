/** An element without its namespace: providers choose prefixes as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, trimmed. */
  readonly text: string;
}

/** The first child of that name, or of a chain of names. */
export function child(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => at?.children.find((c) => c.name === name), element);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((c) => c.name === name);
}

/** The first element of that name below, at any depth, in the order of the document. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const c of element.children) {
    const found = c.name === name ? c : descendant(c, name);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** `ns1:TrafficFlow` → `TrafficFlow`; of names and of values of xsi:type. */
export function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
