import type { DataFrame } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';
import { cellsOf } from './cells';
import type { Effect } from './effect';
import { isEffectTable, readEffects } from './readEffects';
import { isTrendCourse, isTrendTable, readTrends } from './readTrends';
import { isTrustTable, readTrust, type Trust } from './readTrust';
import type { Trend } from './trend';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly kind: 'effect'; readonly effects: readonly Effect[] }
  | ({ readonly kind: 'trust' } & Trust)
  | { readonly kind: 'trend'; readonly trends: readonly Trend[] }
  /** The hub asks something back: which date, which station. */
  | { readonly kind: 'asks' }
  | { readonly kind: 'lack'; readonly lack: 'data' | 'fields'; readonly found: readonly string[] };

/** Which of the three questions was asked: an effect, trust in sensors, or a trend. */
export function readFrames(series: readonly DataFrame[]): Reading {
  const frames = series.filter((frame) => !isNote(frame) && frame.length > 0);
  const all = frames.map(cellsOf);
  if (all.some(isEffectTable)) {
    const effects = readEffects(all);
    return effects.length > 0 ? { kind: 'effect', effects } : lacking(frames);
  }
  if (all.some(isTrustTable)) {
    return { kind: 'trust', ...readTrust(all) };
  }
  if (all.some(isTrendTable) || all.some(isTrendCourse)) {
    return { kind: 'trend', trends: readTrends(all) };
  }
  return all.some((cells) => cells.has('time', 'earliest', 'newest')) ? { kind: 'asks' } : lacking(frames);
}

const lacking = (frames: readonly DataFrame[]): Reading => ({
  kind: 'lack',
  lack: frames.length === 0 ? 'data' : 'fields',
  found: frames.flatMap(({ fields }) => fields.map(({ name }) => name)),
});
