import type { Batch } from '../../../model/observation';
import type { FeedContext } from '../../feed';
import type { BatchBuilder } from '../../support/batch';
import { fitting } from '../../support/fitting';
import { numberOf, readValue } from '../mapping/target';
import { intervalOf } from '../mapping/stamps';
import { DataArray, Datastream, Observation, ThingWithDatastreams, datastreamIn, type Thing } from './entities';
import { flagsOf, hubFlagsOf } from './flags';
import { followUp } from './follow-up';
import { BESIDE, refusedRivals } from './rivals';
import { factsOf, HANDED_ON, sourceOf, type Mapping, type Source } from './source';

/** Reads the entities of one page; every list that a server may send holds one of the kinds below. */
export class EntityReader {
  private readonly sources = new Map<string | undefined, Source>();
  private readonly described = new Set<string>();
  private readonly refused = new Map<string | undefined, string>();

  /** @param ofPage datastream of the observations of this page, where its address names one */
  constructor(
    private readonly batch: BatchBuilder,
    private readonly context: FeedContext,
    private readonly mapping: Mapping,
    private readonly ofPage: string | undefined
  ) {}

  /** Reads an entity; what comes of a long list is handed on in between. */
  *read(entity: unknown): Generator<Batch> {
    const keys = Object(entity) as Record<string, unknown>;
    if ('dataArray' in keys) {
      yield* this.dataArray(entity);
    } else if ('result' in keys) {
      yield* this.observation(entity, undefined);
    } else if ('Datastreams' in keys) {
      yield* this.thing(entity);
    } else if ('Observations' in keys || 'unitOfMeasurement' in keys) {
      yield* this.datastream(entity, undefined);
    } else {
      this.batch.row();
      this.batch.reject('entity that is neither an observation nor a datastream nor a thing with datastreams');
    }
  }

  private *thing(entity: unknown): Generator<Batch> {
    const thing = fitting(ThingWithDatastreams, entity);
    const datastreams = thing?.Datastreams ?? [];
    this.compare(datastreams, thing);
    for (const datastream of datastreams) {
      yield* this.datastream(datastream, thing);
    }
  }

  /** Datastreams that tell of the same: which of them hold, before any is read. */
  compare(entities: readonly unknown[], parent?: Thing): void {
    const all = entities.flatMap((entity) => fitting(Datastream, entity) ?? []);
    const told = all.map((data) => ({ data, source: this.sourceOf(data, data['@iot.id'], parent ?? data.Thing) }));
    for (const [id, reason] of refusedRivals(told, this.mapping)) {
      this.refused.set(id, reason);
    }
  }

  private *datastream(entity: unknown, parent: Thing | undefined): Generator<Batch> {
    const data = fitting(Datastream, entity);
    if (!data) {
      return;
    }
    const known = this.sourceOf(data, data['@iot.id'], parent ?? data.Thing);
    const refusal = this.refused.get(data['@iot.id']);
    const name = `Datastreams(${data['@iot.id'] ?? '?'})${data.name ? ` ${data.name}` : ''}`;
    if (typeof known.target === 'string' || refusal !== undefined) {
      this.batch.unread(name, data.Observations?.length ?? 1);
    } else {
      this.batch.known(name, data.Observations?.length ?? 1);
    }
    const source = refusal === undefined ? known : { ...known, target: refusal };
    for (const observation of data.Observations ?? []) {
      yield* this.observation(observation, source);
    }
    const more = data['Observations@iot.nextLink'];
    const url = more && followUp(more, this.context.asked?.url, true);
    if (url && typeof source.target !== 'string') {
      this.batch.next({ url, station: source.station });
    }
  }

  private *dataArray(entity: unknown): Generator<Batch> {
    const data = fitting(DataArray, entity);
    if (!data) {
      this.batch.row();
      this.batch.reject('data array without components');
      return;
    }
    const id = data.Datastream?.['@iot.id'] ?? datastreamIn(data['Datastream@iot.navigationLink']) ?? this.ofPage;
    const source = this.sourceOf(data.Datastream ?? {}, id, data.Datastream?.Thing);
    const places = ['phenomenonTime', 'result', 'resultQuality', 'parameters'].map(
      (name) => [name, data.components.indexOf(name)] as const
    );
    for (const row of data.dataArray) {
      const cells = Array.isArray(row) ? (row as readonly unknown[]) : [];
      yield* this.observation(Object.fromEntries(places.map(([name, at]) => [name, cells[at]])), source);
    }
  }

  private *observation(entity: unknown, known: Source | undefined): Generator<Batch> {
    if (this.batch.full) {
      yield this.batch.take();
    }
    this.batch.row();
    const data = fitting(Observation, entity);
    const time = data && intervalOf(data.phenomenonTime, 'UTC');
    if (!time) {
      this.batch.reject('observation without a phenomenonTime that can be read');
      return;
    }
    const inline = data.Datastream;
    const { station, target, isHub } =
      known ?? this.sourceOf(inline ?? {}, inline?.['@iot.id'] ?? this.ofPage, inline?.Thing);
    const value = numberOf(data.result);
    if (typeof target === 'string') {
      if (target !== BESIDE && target !== HANDED_ON) {
        this.batch.reject(target);
      }
    } else if (value === 'missing') {
      this.batch.missAt({ station, property: target.property.id, end: time.end });
    } else if (value === undefined) {
      this.batch.reject(`result that is ${kindOf(data.result)}`);
    } else if (target.property.ucum === '{count}' && target.property.aggregation === 'sum' && time.start === time.end) {
      this.batch.reject('count at an instant: the time in which it was counted is not known');
    } else {
      readValue(this.batch, target, value, {
        station,
        ...time,
        ...(isHub ? hubFlagsOf(data) : flagsOf(data.resultQuality)),
      });
    }
  }

  private sourceOf(datastream: Datastream, id: string | undefined, thing: Thing | undefined): Source {
    let source = this.sources.get(id);
    if (!source) {
      source = sourceOf(datastream, id, thing, this.context.station, this.mapping);
      this.sources.set(id, source);
      const facts = thing && factsOf(thing);
      if (facts && !this.described.has(facts.station)) {
        this.described.add(facts.station);
        this.batch.station(facts);
      }
    }
    return source;
  }
}

function kindOf(result: unknown): string {
  if (Array.isArray(result)) {
    return 'a list (MultiDatastream)';
  }
  return typeof result === 'boolean' ? 'true or false' : typeof result === 'object' ? 'an object' : 'a text';
}
