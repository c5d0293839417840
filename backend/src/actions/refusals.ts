import { HubError } from '@smartregion/terms/errors';
import type { Rule } from '../model/action/rule';

/** What the engine says to who asks for what it does not do. */

export const notActing = () =>
  new HubError(
    'unavailable',
    { de: 'Ein anderer Hub schaltet gerade die Maßnahmen.', en: 'Another hub switches the measures at the moment.' },
    { de: 'Wenden Sie sich an ihn, oder warten Sie drei Minuten.', en: 'Turn to it, or wait for three minutes.' }
  );

export const deafToAlerts = (rule: string) =>
  new HubError(
    'query',
    { de: `Die Regel „${rule}“ hört auf keinen Alarm.`, en: `The rule "${rule}" listens to no alert.` },
    { de: 'Schreiben Sie bei ihr input: { alert: true }.', en: 'Write input: { alert: true } in it.' }
  );

export function unknownRule(id: string, rules: readonly Rule[]): HubError {
  const all = rules.map((rule) => rule.id).join(', ');
  return new HubError(
    'not-found',
    { de: `Eine Regel „${id}“ gibt es nicht.`, en: `There is no rule "${id}".` },
    { de: `Es gibt: ${all}.`, en: `There are: ${all}.` }
  );
}
