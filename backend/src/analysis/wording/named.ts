import { COLUMN_WORDS } from './column-words';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Frame } from '../../model/frame';
import type { Language } from './words';

/**
 * The frame with a name for people on each column that has none yet; its own name stays, for transformations.
 * @param own words of this question alone; the others are those of all tables
 */
export function named(frame: Frame, language: Language, own: Readonly<Record<string, Sentence>> = {}): Frame {
  const fields = frame.schema.fields.map((field) => {
    const displayName = field.config?.['displayName'] ?? (own[field.name] ?? COLUMN_WORDS[field.name])?.[language];
    return displayName === undefined ? field : { ...field, config: { ...field.config, displayName } };
  });
  return { ...frame, schema: { ...frame.schema, fields } };
}
