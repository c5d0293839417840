import type { AuditKind, AuditRecord } from '../../../model/action/audit';
import type { Answer, Feedback } from '../../../model/action/command';
import type { Standing } from '../../../model/action/standing';
import type { Instant } from '../../../model/time';
import { made, rest, switchOff, switchOn, type Change, type Moment, type Step } from './change';
import { fedBack } from './fed-back';
import { REASON } from './reasons';
import type { Sentence } from '@smartregion/terms/sentence';

/** What somebody says to a rule. */
export type Word =
  | { readonly kind: 'release' | 'refuse'; readonly by: string; readonly proposal?: Instant }
  | { readonly kind: 'switch-off'; readonly by: string }
  | { readonly kind: 'alert'; readonly firing: boolean; readonly from: string }
  | { readonly kind: 'feedback'; readonly said: Feedback }
  /** Of a command what became of it at each output; it has arrived when it has at all of them. */
  | { readonly kind: 'answered'; readonly command: string; readonly answers: readonly Answer[] };

/** What came of a word: whether anything was done, and why not. */
export interface Heard extends Step {
  readonly done: boolean;
  readonly why: Sentence;
}

/** What becomes of a rule by a word. Whatever a person says stands in the audit, also where it came too late. */
export function hear(moment: Moment, word: Word): Heard {
  const { standing } = moment;
  const change = changeBy(moment, word);
  if ('to' in change) {
    return { ...withFacts(made(moment, change, KINDS[word.kind]), word), done: true, why: change.reason };
  }
  const stays = made(moment, { to: standing.state, reason: change, by: byOf(word) }, KINDS[word.kind]);
  const told = withFacts({ ...stays, standing: { ...standing, ...heardOf(moment, word) } }, word);
  const isNews = word.kind !== 'alert' || standing.alert?.firing !== word.firing;
  return { ...told, records: isNews ? told.records : [], done: word.kind === 'alert', why: change };
}

const KINDS: Readonly<Record<Word['kind'], AuditKind>> = {
  release: 'person',
  refuse: 'person',
  'switch-off': 'person',
  alert: 'alert',
  feedback: 'feedback',
  answered: 'state',
};

const byOf = (word: Word): string | undefined => ('by' in word ? word.by : 'from' in word ? word.from : undefined);

const heardOf = ({ now }: Moment, word: Word): Partial<Standing> =>
  word.kind === 'alert' ? { alert: { firing: word.firing, from: word.from, at: now } } : {};

/** Of a feedback the record says what was fed back. */
function withFacts(step: Step, word: Word): Step {
  if (word.kind !== 'feedback') {
    return step;
  }
  const [first, ...rest] = step.records;
  return { ...step, records: [{ ...first!, feedback: word.said } satisfies Omit<AuditRecord, 'hub'>, ...rest] };
}

/** The change, or why there is none. */
function changeBy(moment: Moment, word: Word): Change | Sentence {
  switch (word.kind) {
    case 'release':
      return ofProposal(
        moment,
        word,
        () => moment.evidence.blind ?? switchOn(moment, REASON.released(word.by), word.by, REASON.releasedBySomebody)
      );
    case 'refuse':
      return ofProposal(moment, word, () => rest(moment, REASON.refused(word.by), word.by));
    case 'switch-off':
      return byHand(moment, word.by);
    case 'alert':
      return REASON.alert(word.firing, word.from);
    case 'feedback':
      return fedBack(moment, word.said) ?? OF_ANOTHER;
    case 'answered':
      return arrived(moment, word);
  }
}

const NO_PROPOSAL = {
  de: 'Hier ist nichts (mehr) freizugeben: Es gibt keinen Vorschlag, oder inzwischen einen anderen.',
  en: 'There is nothing to release (any more): no proposal, or another one by now.',
};

function ofProposal(
  { standing }: Moment,
  { proposal }: { readonly proposal?: Instant },
  change: () => Change | Sentence
): Change | Sentence {
  const isMeant = standing.state === 'proposed' && (proposal === undefined || proposal === standing.since);
  return isMeant ? change() : NO_PROPOSAL;
}

const GOES_OFF = { de: 'Die Maßnahme wird schon ausgeschaltet.', en: 'The measure is being switched off already.' };
const IS_OFF = { de: 'Die Maßnahme ist nicht eingeschaltet.', en: 'The measure is not on.' };

/** At any time: also where the hub takes a place for off that is not. */
function byHand(moment: Moment, by: string): Change | Sentence {
  const { standing, rule } = moment;
  switch (standing.state) {
    case 'proposed':
      return rest(moment, REASON.refused(by), by);
    case 'withdrawing':
      return GOES_OFF;
    case 'released':
    case 'on':
    case 'faulty':
      return switchOff(moment, REASON.byHand(by), by, REASON.bySomebody);
    default:
      return rule.mode === 'watch' || rule.outputs.length === 0
        ? IS_OFF
        : switchOff(moment, REASON.byHand(by), by, REASON.bySomebody);
  }
}

const OF_ANOTHER = {
  de: 'Das gehört zu einem früheren Befehl.',
  en: 'This belongs to an earlier command.',
};

function arrived(
  moment: Moment,
  { command, answers }: { readonly command: string; readonly answers: readonly Answer[] }
): Change | Sentence {
  const { standing, rule } = moment;
  if (standing.command !== command) {
    return OF_ANOTHER;
  }
  const failed = answers.filter(({ ok }) => !ok);
  if (failed.length > 0) {
    const why = failed.map((one) => `${one.output}: ${one.why ?? one.status ?? 'nicht angenommen'}`).join('; ');
    return { to: 'faulty', reason: REASON.failed(why), fresh: { command: undefined } };
  }
  if (rule.feedbackWithin !== undefined) {
    return WAITS;
  }
  return standing.state === 'released'
    ? { to: 'on', reason: REASON.onThere, fresh: { command: undefined } }
    : rest(moment, REASON.offThere);
}

const WAITS = {
  de: 'Der Befehl ist angekommen; die Rückmeldung steht aus.',
  en: 'The command has arrived; the place itself has not confirmed it yet.',
};
