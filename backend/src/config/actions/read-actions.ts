import { createHash } from 'node:crypto';
import { canonical } from '../../model/action/chain';
import type { OutputConfig } from '../../model/action/output-config';
import type { Rule } from '../../model/action/rule';
import { didYouMean } from '../../model/rule';
import type { ConfigReader } from '../problems/reader';
import type { KommuneConfig } from '../region';
import type { Surroundings } from '../secret';
import type { KeyPath } from '../yaml/source';
import { ActionYaml, type ActionBlock } from './action-yaml';
import { inputOf, thresholdsOf } from './assumptions';
import { MINUTE } from '../../model/time';
import { readOutput, SECRETS } from './output-yaml';

/**
 * The rules of the block `actions`. What a rule leaves out the hub assumes, and says so: figures of hysteresis and least
 * times stand in no source, each Kommune decides them with its traffic authority.
 */
export function readActions(reader: ConfigReader, kommunen: readonly KommuneConfig[], around: Surroundings): Rule[] {
  const seen = new Map<string, number>();
  return reader.each(['actions'], (path) => {
    const outputs = reader.each([...path, 'outputs'], (at) => readOutput(reader, at, around));
    const block = reader.read(ActionYaml, path);
    if (!block) {
      return undefined;
    }
    reportTwice(reader, [...path, 'id'], block.id, seen);
    reportKommune(reader, [...path, 'kommune'], block.kommune, kommunen);
    reportOutputs(reader, path, block, outputs);
    return ruleOf(reader, path, block, outputs);
  });
}

/** What the hub takes where a rule says nothing: assumptions, of which no source is known. */
const ASSUMED = { minOn: 60 * MINUTE, maxOn: 240 * MINUTE, lock: 60 * MINUTE, perDay: 2, releaseWithin: 60 * MINUTE };

function ruleOf(
  reader: ConfigReader,
  path: KeyPath,
  block: ActionBlock,
  outputs: readonly OutputConfig[]
): Rule | undefined {
  const input = inputOf(reader, path, block);
  const thresholds = thresholdsOf(reader, path, block);
  const lasting = { ...ASSUMED, ...withoutUndefined(block, Object.keys(ASSUMED)) };
  if (lasting.minOn > lasting.maxOn) {
    reader.report(
      [...path, 'minOn'],
      { de: 'minOn ist länger als maxOn.', en: 'minOn is longer than maxOn.' },
      { de: 'Die kürzeste Dauer darf höchstens die längste sein.', en: 'The shortest may be the longest at most.' }
    );
  }
  if (!input || !thresholds) {
    return undefined;
  }
  const chosen = Object.keys(ASSUMED).filter((key) => block[key as keyof typeof ASSUMED] === undefined);
  const said = {
    id: block.id,
    ...(block.measure ? { measure: inBoth(block.measure) } : {}),
    ...{ kommune: block.kommune, mode: block.mode, input: input.input, on: thresholds.on, off: thresholds.off },
    ...lasting,
    times: block.times,
    ...(block.feedbackWithin === undefined ? {} : { feedbackWithin: block.feedbackWithin }),
    outputs,
  };
  const assumed = [...input.assumed, ...thresholds.assumed, ...chosen];
  return { ...said, name: inBoth(block.name), version: versionOf(said), assumed };
}

const inBoth = ({ de, en = de }: { readonly de: string; readonly en?: string | undefined }) => ({ de, en });

function withoutUndefined(block: ActionBlock, keys: readonly string[]): Partial<typeof ASSUMED> {
  return Object.fromEntries(
    Object.entries(block).filter(([key, value]) => keys.includes(key) && value !== undefined)
  ) as Partial<typeof ASSUMED>;
}

/** A hash of all that decides, the same in every place: not of secrets, which are renewed, nor of the name. */
function versionOf({ outputs, ...said }: Omit<Rule, 'version' | 'name' | 'assumed'>): string {
  const open = outputs.map((output) =>
    Object.fromEntries(Object.entries(output).filter(([key]) => !SECRETS.includes(key)))
  );
  return createHash('sha256')
    .update(canonical({ ...said, outputs: open }))
    .digest('hex')
    .slice(0, 12);
}

function reportTwice(reader: ConfigReader, path: KeyPath, id: string, seen: Map<string, number>): void {
  const line = seen.get(id);
  if (line !== undefined) {
    reader.report(
      path,
      { de: `Die Regel „${id}“ gibt es schon (Zeile ${line}).`, en: `There is a rule "${id}" already (line ${line}).` },
      { de: 'Geben Sie jeder Regel eine eigene id.', en: 'Give each rule an id of its own.' }
    );
  }
  seen.set(id, line ?? reader.source.lineOf(path));
}

function reportKommune(reader: ConfigReader, path: KeyPath, kommune: string, kommunen: readonly KommuneConfig[]): void {
  const slugs = kommunen.map(({ slug }) => slug);
  if (!slugs.includes(kommune)) {
    const all = slugs.join(', ');
    reader.report(
      path,
      { de: `Eine Kommune „${kommune}“ gibt es hier nicht.`, en: `There is no Kommune "${kommune}" here.` },
      didYouMean(kommune, slugs, { de: `Es gibt: ${all}.`, en: `There are: ${all}.` })
    );
  }
}

function reportOutputs(
  reader: ConfigReader,
  path: KeyPath,
  { mode, feedbackWithin }: ActionBlock,
  outputs: readonly OutputConfig[]
): void {
  const ids = outputs.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    reader.report(
      [...path, 'outputs'],
      { de: `Zwei Ausgänge heißen „${twice}“.`, en: `Two outputs are called "${twice}".` },
      { de: 'Geben Sie jedem eine eigene id.', en: 'Give each an id of its own.' }
    );
  }
  if (mode === 'automatic' && outputs.length === 0) {
    reader.hint(
      [...path, 'mode'],
      { de: 'Die Regel schaltet nichts: sie hat keinen Ausgang.', en: 'The rule switches nothing: it has no output.' },
      { de: 'Nennen Sie outputs, oder wählen Sie mode: watch.', en: 'Name outputs, or choose mode: watch.' }
    );
  }
  if (feedbackWithin !== undefined && outputs.length > 0 && !feedsBack(reader, path)) {
    reader.hint(
      [...path, 'feedbackWithin'],
      {
        de: 'Kein Ausgang kann zurückmelden: nach jedem Befehl gilt die Maßnahme als gestört.',
        en: 'No output can feed back: after each command the measure counts as faulty.',
      },
      {
        de: 'Ergänzen Sie feedbackToken (Webhook) oder feedbackTopic (MQTT), oder lassen Sie feedbackWithin weg.',
        en: 'Add feedbackToken (webhook) or feedbackTopic (MQTT), or leave feedbackWithin out.',
      }
    );
  }
}

/** By what stands in the file: whether the secrets are there is another matter. */
function feedsBack(reader: ConfigReader, path: KeyPath): boolean {
  const { entries } = reader.listAt([...path, 'outputs']);
  return entries.some((entry) => ['feedbackToken', 'feedbackTopic'].some((key) => key in Object(entry)));
}
