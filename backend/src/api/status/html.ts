/** Markup that is already safe. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | null | undefined | false | readonly Html[];

/** Template tag: everything that is put in is escaped, unless it is markup made by this tag. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, text, i) => all + text + (i < parts.length ? safe(parts[i]) : ''), ''));
}

/** A name that may break behind its slashes (`Fröndenberg/Ruhr`). */
export function breakable(name: string): Html {
  return new Html(name.split('/').map(safe).join('/<wbr>'));
}

function safe(part: Part): string {
  if (part === null || part === undefined || part === false) {
    return '';
  }
  if (part instanceof Html) {
    return part.markup;
  }
  if (Array.isArray(part)) {
    return part.map((p: Html) => p.markup).join('');
  }
  return String(part).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
