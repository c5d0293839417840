import type { EventText, HubEvent } from '../../../../model/event';
import type { BatchBuilder } from '../../../support/batch';
import type { Head, Info } from './alert';

/** Kinds of the DWD's list that are tests (II 98 and 99: Test-Warnung, Test-Unwetterwarnung). */
const TESTS = new Set(['98', '99']);

/**
 * Reads one alert.
 * @returns its id where it holds now, for the list of all that hold
 */
export function readWarning(batch: BatchBuilder, head: Head, infos: readonly Info[]): string | undefined {
  batch.row();
  const why = reasonAgainst(head, infos);
  if (why) {
    batch.reject(why);
    return undefined;
  }
  if (head.msgType !== 'Alert') {
    batch.withdraw(head.references);
  }
  if (head.msgType === 'Cancel') {
    return undefined;
  }
  const first = infos.find((info) => info.language === 'de') ?? infos[0];
  const onset = first?.onset ?? head.sent;
  const cells = [...new Set(infos.flatMap((info) => info.cells))];
  if (!first || onset === undefined) {
    batch.reject('alert without a text or a beginning');
  } else if (cells.length === 0) {
    batch.reject('alert without warn cells');
  } else if (first.expires !== undefined && first.expires < onset) {
    batch.reject('alert that ends before it begins');
  } else {
    batch.event(eventOf(head, first, infos, onset, cells));
  }
  return head.identifier;
}

/** Exercises and tests look like warnings and must reach nobody. */
function reasonAgainst({ identifier, status, msgType, scope }: Head, infos: readonly Info[]): string | undefined {
  if (identifier === '') {
    return 'alert without an identifier';
  }
  if (status !== 'Actual') {
    return `alert that is not actual (status ${['Exercise', 'System', 'Test', 'Draft'].find((s) => s === status) ?? 'unknown'})`;
  }
  if (scope !== 'Public') {
    return 'alert that is not public';
  }
  if (!['Alert', 'Update', 'Cancel'].includes(msgType)) {
    return 'message that is no warning (msgType)';
  }
  return infos.some((info) => TESTS.has(info.code)) ? 'test warning' : undefined;
}

function eventOf(
  head: Head,
  first: Info,
  infos: readonly Info[],
  onset: number,
  stations: readonly string[]
): HubEvent {
  return {
    id: head.identifier,
    kind: 'weather-warning',
    onset,
    ...(first.expires === undefined ? {} : { end: first.expires }),
    ...(head.sent === undefined ? {} : { issued: head.sent }),
    severity: first.severity,
    texts: Object.fromEntries(infos.map((info) => [info.language, textOf(info)])),
    stations,
    facts: first.facts,
  };
}

/** The DWD's words as they are: an altered warning must not carry its name. */
function textOf({ event, headline, description, instruction }: Info): EventText {
  return {
    headline: headline || event,
    ...(description ? { description } : {}),
    ...(instruction ? { instruction } : {}),
  };
}
