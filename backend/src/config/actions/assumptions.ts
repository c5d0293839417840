import type { OffCondition, OnCondition, RuleInput, Side } from '../../model/action/rule';
import { HOUR, MINUTE } from '../../model/time';
import type { ConfigReader } from '../problems/reader';
import type { KeyPath } from '../yaml/source';
import type { ActionBlock } from './action-yaml';

/** What a rule says, and which of it the hub assumes. */
interface WithAssumed {
  readonly assumed: readonly string[];
}

const assumedOf = (given: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(given).flatMap(([key, value]) => (value === undefined ? [key] : []));

/** Where the number of a rule comes from; undefined after reporting what is wrong. */
export function inputOf(
  reader: ConfigReader,
  path: KeyPath,
  { input }: ActionBlock
): ({ readonly input: RuleInput } & WithAssumed) | undefined {
  const { query, alert, column, ahead, interval = HOUR, minQuality = 'provisional' } = input;
  if ((query === undefined) === (alert !== true)) {
    reader.report(
      [...path, 'input'],
      { de: 'Eine Regel braucht entweder query oder alert: true.', en: 'A rule needs either query or alert: true.' },
      {
        de: 'Schreiben Sie unter query die Abfrage, wie ein Panel sie speichert.',
        en: 'Write under query what a panel saves.',
      }
    );
    return undefined;
  }
  const maxAge = input.maxAge ?? (query === undefined ? HOUR : 2 * interval);
  if (query === undefined) {
    return { input: { from: 'alert', maxAge }, assumed: assumedOf({ 'input.maxAge': input.maxAge }) };
  }
  const timed = ['from', 'to', 'refId'].find((key) => key in query);
  if (timed !== undefined) {
    reader.report(
      [...path, 'input', 'query', timed],
      {
        de: `„${timed}“ hat in der Abfrage einer Regel keinen Platz.`,
        en: `"${timed}" has no place in a rule's query.`,
      },
      { de: 'Lassen Sie es weg: die Regel fragt immer bis jetzt.', en: 'Leave it out: a rule always asks up to now.' }
    );
    return undefined;
  }
  return {
    input: {
      ...{ from: 'question', query, interval, maxAge, minQuality },
      ...(column === undefined ? {} : { column }),
      ...(ahead === undefined ? {} : { ahead }),
    },
    assumed: assumedOf({
      'input.interval': input.interval,
      'input.maxAge': input.maxAge,
      'input.minQuality': input.minQuality,
    }),
  };
}

/** A tenth that a multiplication leaves behind is no threshold. */
const rounded = (value: number): number => Number(value.toPrecision(6));

/** The assumed hysteresis: a fifth back. Of what is not greater than 0 a share says nothing. */
function backBy(side: Side, beyond: number): number | undefined {
  return beyond > 0 ? rounded(side === 'above' ? 0.8 * beyond : beyond / 0.8) : undefined;
}

/** When a rule switches; undefined after reporting what is wrong. */
export function thresholdsOf(
  reader: ConfigReader,
  path: KeyPath,
  { on, off, input }: ActionBlock
): ({ readonly on: OnCondition; readonly off: OffCondition } & WithAssumed) | undefined {
  if (input.alert) {
    return {
      on: { side: 'above', beyond: 0.5, intervals: 1, of: 1 },
      off: { beyond: 0.5, for: off.for ?? 0 },
      assumed: [],
    };
  }
  const side: Side = on.below === undefined ? 'above' : 'below';
  const beyond = on.above ?? on.below;
  if (beyond === undefined || (on.above !== undefined && on.below !== undefined)) {
    reader.report(
      [...path, 'on'],
      { de: 'Eine Einschaltschwelle fehlt, oder es sind zwei.', en: 'There is no threshold to switch on, or two.' },
      { de: 'Schreiben Sie z. B. on: { above: 80 }.', en: 'Write e.g. on: { above: 80 }.' }
    );
    return undefined;
  }
  const [back, wrong] = side === 'above' ? [off.below, off.above] : [off.above, off.below];
  const offBeyond = back ?? backBy(side, beyond);
  const goesBack = offBeyond !== undefined && (side === 'above' ? offBeyond <= beyond : offBeyond >= beyond);
  if (wrong !== undefined || !goesBack) {
    const [key, word] = side === 'above' ? ['below', 'höchstens'] : ['above', 'mindestens'];
    reader.report(
      [...path, 'off'],
      {
        de: `Die Ausschaltschwelle muss ${word} die Einschaltschwelle ${beyond} sein.`,
        en: `The threshold to switch off must be ${side === 'above' ? 'at most' : 'at least'} the one to switch on, ${beyond}.`,
      },
      { de: `Schreiben Sie off: { ${key}: … }.`, en: `Write off: { ${key}: … }.` }
    );
    return undefined;
  }
  // Of one interval one decides; else the assumption is two of three.
  const { of = on.intervals === undefined ? 3 : on.intervals } = on;
  const { intervals = Math.min(2, of) } = on;
  if (intervals > of) {
    reader.report(
      [...path, 'on', 'intervals'],
      { de: `${intervals} von ${of} gibt es nicht.`, en: `There is no ${intervals} of ${of}.` },
      { de: 'intervals darf höchstens of sein.', en: 'intervals may be of at most.' }
    );
    return undefined;
  }
  return {
    on: { side, beyond, intervals, of },
    off: { beyond: offBeyond, for: off.for ?? 60 * MINUTE },
    assumed: assumedOf({
      'on.intervals': on.intervals,
      'on.of': on.of ?? on.intervals,
      'off.beyond': back,
      'off.for': off.for,
    }),
  };
}
