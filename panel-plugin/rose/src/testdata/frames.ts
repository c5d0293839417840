import { type DataFrame, dataFrameFromJSON, type DataFrameJSON, type Labels } from '@grafana/data';
import masts from './masts.json';
import unna from './unna.json';

/** The demo's answers of 58 days to the questions of this panel, as shared dashboards have them: without `meta.custom`. */
const FRAMES = unna as unknown as Readonly<Record<keyof typeof unna, DataFrameJSON>>;

export const UNNA = { from: Date.parse('2026-09-30T16:00Z'), to: Date.parse('2026-11-27T16:00Z') };

export type Question = keyof typeof unna;

/** A frame of the demo, made anew, so that no test sees what another has changed. */
export const unnaFrame = (question: Question, labels: Labels = {}): DataFrame =>
  labelled(dataFrameFromJSON(copy(FRAMES[question])), labels);

/** Wind roses of 16 sectors at five masts. */
export const mastFrames = (): DataFrame[] =>
  (masts as unknown as DataFrameJSON[]).map((frame) => dataFrameFromJSON(copy(frame)));

const copy = (frame: DataFrameJSON) => JSON.parse(JSON.stringify(frame)) as DataFrameJSON;

/** The frame with what the hub would say of another rose. */
export function labelled(frame: DataFrame, labels: Labels): DataFrame {
  const fields = frame.fields.map((field) =>
    field.labels ? { ...field, labels: { ...field.labels, ...labels } } : field
  );
  return { ...frame, fields };
}
