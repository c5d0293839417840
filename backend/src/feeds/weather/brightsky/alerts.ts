import { z } from 'zod';
import type { EventText, HubEvent, Severity } from '../../../model/event';
import type { BatchBuilder } from '../../support/batch';
import { zoned } from './records';

/** One odd field does not cost the rest of the warning. */
const Text = z.string().nullish().catch(null);

/** One entry of `alerts`, as the DWD's CAP feed has it. */
export const Alert = z.looseObject({
  alert_id: z.string().min(1).max(300),
  status: Text,
  category: Text,
  effective: Text,
  onset: Text,
  expires: Text,
  severity: Text,
  event_code: z.number().nullish(),
  event_de: Text,
  event_en: Text,
  headline_de: Text,
  headline_en: Text,
  description_de: Text,
  description_en: Text,
  instruction_de: Text,
  instruction_en: Text,
});
export type Alert = z.infer<typeof Alert>;

/** What is read of an alert. */
const READ = new Set(Object.keys(Alert.shape));

export const Location = z.object({ warn_cell_id: z.number(), name: z.string().nullish() });

const SEVERITY: ReadonlyMap<string, Severity> = new Map([
  ['minor', 'minor'],
  ['moderate', 'moderate'],
  ['severe', 'severe'],
  ['extreme', 'extreme'],
]);

/**
 * Reads the warnings of one warn cell: all that holds there, so that what is not among them is over. An alert may hold
 * in several cells, each with an answer of its own, so the cell is part of the event's id.
 */
export function readAlerts(batch: BatchBuilder, alerts: readonly Alert[], cell: string): void {
  const events = alerts.flatMap((alert) => {
    batch.row();
    batch.names(Object.keys(alert), READ);
    return eventOf(batch, alert, cell) ?? [];
  });
  events.forEach((event) => batch.event(event));
  batch.snapshot(
    cell,
    events.map((event) => event.id)
  );
}

function eventOf(batch: BatchBuilder, alert: Alert, cell: string): HubEvent | undefined {
  const { status, event_code: code } = alert;
  const issued = zoned(alert.effective ?? '');
  const onset = zoned(alert.onset ?? '') ?? issued;
  const end = zoned(alert.expires ?? '');
  const texts = textsOf(alert);
  // II 98 and 99 of the DWD's list are tests
  if (status !== 'actual' || code === 98 || code === 99) {
    batch.reject('alert that is not actual (a test or an exercise)');
  } else if (onset === undefined || Object.keys(texts).length === 0) {
    batch.reject('alert without a text or a beginning');
  } else if (end !== undefined && end < onset) {
    batch.reject('alert that ends before it begins');
  } else {
    return {
      id: `${alert.alert_id}/${cell}`,
      kind: 'weather-warning',
      scope: cell,
      onset,
      ...(end === undefined ? {} : { end }),
      ...(issued === undefined ? {} : { issued }),
      severity: SEVERITY.get(alert.severity ?? '') ?? 'information',
      texts,
      stations: [cell],
      facts: factsOf(alert),
    };
  }
  return undefined;
}

function factsOf({ event_code: code, category }: Alert): Record<string, string> {
  return { ...(code == null ? {} : { II: String(code) }), ...(category ? { category } : {}) };
}

function textsOf(alert: Alert): Record<string, EventText> {
  const de = textOf(alert.headline_de ?? alert.event_de, alert.description_de, alert.instruction_de);
  const en = textOf(alert.headline_en ?? alert.event_en, alert.description_en, alert.instruction_en);
  return { ...(de ? { de } : {}), ...(en ? { en } : {}) };
}

type Maybe = string | null | undefined;

function textOf(headline: Maybe, description: Maybe, instruction: Maybe): EventText | undefined {
  return headline
    ? { headline, ...(description ? { description } : {}), ...(instruction ? { instruction } : {}) }
    : undefined;
}
