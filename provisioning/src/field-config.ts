import type { Text } from './language';

export type FieldConfig = Readonly<Record<string, unknown>>;

export interface Override {
  readonly matcher: { readonly id: string; readonly options: string | Text };
  readonly properties: readonly { readonly id: string; readonly value: unknown }[];
}

/** Column or series of this name gets these properties. */
export function byName(name: string | Text, properties: Readonly<Record<string, unknown>>): Override {
  return override('byName', name, properties);
}

/** Series whose name matches `/pattern/` gets these properties. */
export function byRegexp(pattern: string | Text, properties: Readonly<Record<string, unknown>>): Override {
  return override('byRegexp', pattern, properties);
}

/** All series of one query get these properties. */
export function byQuery(refId: string, properties: Readonly<Record<string, unknown>>): Override {
  return override('byFrameRefID', refId, properties);
}

function override(id: string, options: string | Text, properties: Readonly<Record<string, unknown>>): Override {
  return {
    matcher: { id, options },
    properties: Object.entries(properties).map(([key, value]) => ({ id: key, value })),
  };
}
