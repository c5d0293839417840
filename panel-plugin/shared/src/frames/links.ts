import type { Field, LinkModel } from '@grafana/data';

/** The data links of a row, each once. */
export function linksOf(fields: readonly Field[], row: number): LinkModel[] {
  const all = fields.flatMap((field) =>
    field.config.links?.length ? (field.getLinks?.({ valueRowIndex: row }) ?? []) : []
  );
  return all.filter(({ href, title }, i) => all.findIndex((one) => one.href === href && one.title === title) === i);
}
