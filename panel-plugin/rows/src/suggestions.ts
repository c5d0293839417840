import { FieldType } from '@grafana/data';
import { isNote } from '../../shared/src/frames/fields';
import { suggestFor } from '../../shared/src/options/suggestFor';

export const PANEL_ID = 'smartregion-rows-panel';

/** For rows that name something in words; courses are better drawn. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) => {
  const frame = series[0];
  const named = frame && !isNote(frame) && frame.length > 0 && frame.fields[0]?.type === FieldType.string;
  return named && frame.fields.length > 2 ? [{ name: 'Zeilen', options: {} }] : [];
});
