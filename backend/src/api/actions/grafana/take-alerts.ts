import { HubError } from '@smartregion/terms/errors';
import type { Desk } from '../../../actions/model/desk';
import type { Instant } from '../../../model/time';
import { FiringAlerts, type Change } from './firing-alerts';
import { isBlind, isTest, ruleOf, type Alert, type Message } from './message';

/** What became of each alert of a message. */
export interface TakenAlert {
  readonly alertname: string;
  readonly status: Alert['status'];
  readonly rule?: string;
  readonly became: Change | 'test' | 'no-data' | 'no-measure' | 'unknown-measure';
}

export interface TakenMessage {
  readonly alerts: readonly TakenAlert[];
  /** Alerts that Grafana has cut off (Max Alerts): nobody knows what they said. */
  readonly truncated: number;
}

export interface AlertPorts {
  readonly desk: Pick<Desk, 'states' | 'trigger'>;
  readonly now: () => Instant;
  readonly log: { warn(details: object, message: string): void };
}

/** Takes messages of a Grafana, and tells the rules that they name what fires. */
export class AlertTaker {
  private readonly firing = new FiringAlerts();

  constructor(private readonly ports: AlertPorts) {}

  /** @throws HubError `not-found` when an alert names a measure that there is not; all others of the message hold */
  async take({ alerts, truncatedAlerts }: Message): Promise<TakenMessage> {
    const { desk, now, log } = this.ports;
    const ages = new Map(
      (await desk.states()).map(({ rule }) => [rule.id, rule.input.from === 'alert' ? rule.input.maxAge : undefined])
    );
    const taken = alerts.map((alert) => this.judge(alert, ages, now()));
    if (truncatedAlerts > 0) {
      const remedy = 'Raise "Max Alerts" of the contact point in Grafana, or set it to 0.';
      log.warn({ truncated: truncatedAlerts, remedy }, `Grafana has cut off ${truncatedAlerts} alerts of a message.`);
    }
    for (const [rule, said] of byRule(taken)) {
      const firing = this.firing.isFiring(rule, ages.get(rule)!, now());
      await desk.trigger(rule, firing, fromOf(said, truncatedAlerts), now());
    }
    const unknown = taken.find(({ became }) => became === 'unknown-measure');
    if (unknown) {
      throw unknownMeasure(
        unknown.rule!,
        [...ages].filter(([, age]) => age !== undefined).map(([id]) => id)
      );
    }
    return { alerts: taken, truncated: truncatedAlerts };
  }

  private judge(alert: Alert, ages: ReadonlyMap<string, number | undefined>, now: Instant): TakenAlert {
    const rule = ruleOf(alert);
    const said = { alertname: alert.labels['alertname'] ?? '', status: alert.status };
    if (isTest(alert)) {
      return { ...said, became: 'test' };
    }
    if (isBlind(alert)) {
      return { ...said, became: 'no-data' };
    }
    if (rule === undefined) {
      return { ...said, became: 'no-measure' };
    }
    return {
      ...said,
      rule,
      became: ages.get(rule) === undefined ? 'unknown-measure' : this.firing.take(rule, alert, now),
    };
  }
}

/** What is new or was repeated, by the rule that it speaks of. */
function byRule(taken: readonly TakenAlert[]): Map<string, TakenAlert[]> {
  const rules = new Map<string, TakenAlert[]>();
  for (const alert of taken) {
    if (alert.became === 'new' || alert.became === 'repeated') {
      rules.set(alert.rule!, [...(rules.get(alert.rule!) ?? []), alert]);
    }
  }
  return rules;
}

/** For the book, in few words: whose word it was. */
function fromOf(said: readonly TakenAlert[], truncated: number): string {
  const names = [...new Set(said.map(({ alertname }) => alertname.slice(0, 100)))].slice(0, 3).join(', ');
  return `Grafana: ${names}${truncated > 0 ? ` (+${truncated})` : ''}`;
}

function unknownMeasure(rule: string, known: readonly string[]): HubError {
  const list = known.join(', ') || '–';
  return new HubError(
    'not-found',
    {
      de: `Eine Maßnahme „${rule.slice(0, 80)}“, die auf Alarme hört, gibt es hier nicht.`,
      en: `There is no measure "${rule.slice(0, 80)}" here that listens to alerts.`,
    },
    {
      de: `Nennen Sie in der Alarmregel unter der Anmerkung „massnahme“ eine von: ${list}.`,
      en: `Name one of these under the annotation "massnahme" of the alert rule: ${list}.`,
    }
  );
}
