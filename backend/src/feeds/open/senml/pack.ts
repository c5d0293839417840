import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Instant } from '../../../model/time';
import { fitting } from '../../support/fitting';

/** A measurement with what the base fields before it say. */
export interface Resolved {
  readonly name: string;
  readonly unit?: string;
  readonly time: Instant;
  readonly value: number;
}

/** A record that could hold a measurement: resolved, or why it is none. */
export type PackRecord = { readonly measured: Resolved } | { readonly refused: string };

const Base = z.looseObject({
  bn: z.string().optional(),
  bt: z.number().optional(),
  bu: z.string().optional(),
  bv: z.number().optional(),
  bs: z.number().optional(),
  bver: z.number().int().positive().optional(),
});
type Base = z.infer<typeof Base>;

const Fields = z.looseObject({
  n: z.string().default(''),
  u: z.string().optional(),
  t: z.number().default(0),
  v: z.number().optional(),
  vs: z.string().optional(),
  vb: z.boolean().optional(),
  vd: z.string().optional(),
  s: z.number().optional(),
});

/** RFC 8428 section 4.4: what is less is meant relative to now, in seconds. */
const ABSOLUTE_FROM = 2 ** 28;

/** RFC 8428 is version 10; with the secondary units of RFC 8798 it is 26 (RFC 9100). */
const NEWEST = 10;
const WITH_SECONDARY_UNITS = 26;

const NAME = /^[A-Za-z0-9][A-Za-z0-9\-:./_]*$/;
const VALUES = ['v', 'vs', 'vb', 'vd'] as const;

/**
 * The records of a pack in order, each with its base fields (RFC 8428 section 4.6).
 * @throws HubError `payload` where the RFC demands that the whole pack be refused
 */
export function* recordsOf(pack: unknown, receivedAt: Instant): Generator<PackRecord> {
  if (!Array.isArray(pack)) {
    throw notSenml('it is no list of records');
  }
  let base: Base = {};
  for (const entry of pack as unknown[]) {
    const own = fitting(Base, entry);
    if (!own) {
      throw notSenml('a record is no object, or a base field (bn, bt, bu, bv, bs, bver) has a wrong type');
    }
    refuseUnknown(own, base);
    base = { ...base, ...own };
    if (holdsValue(own)) {
      yield resolve(own, base, receivedAt);
    }
  }
}

function refuseUnknown(own: Base, before: Base): void {
  if (Object.keys(own).some((label) => label.endsWith('_'))) {
    throw notSenml('it has a label that ends in "_" and that the hub must understand but does not');
  }
  const { bver = before.bver ?? NEWEST } = own;
  if ((bver > NEWEST && bver !== WITH_SECONDARY_UNITS) || (before.bver !== undefined && bver !== before.bver)) {
    throw notSenml('its version (bver) is newer than 10, or changes');
  }
}

const holdsValue = (record: object) => [...VALUES, 's'].some((label) => Object.hasOwn(record, label));

function resolve(own: object, base: Base, receivedAt: Instant): PackRecord {
  const record = fitting(Fields, own);
  if (!record || VALUES.filter((label) => record[label] !== undefined).length > 1) {
    return { refused: 'record that breaks the rules of SenML' };
  }
  const name = `${base.bn ?? ''}${record.n}`;
  if (!NAME.test(name)) {
    return { refused: 'name that SenML does not allow' };
  }
  if (record.v === undefined) {
    return { refused: record.s === undefined ? 'text, truth value or data' : 'integrated sum (s) without a value' };
  }
  const seconds = (base.bt ?? 0) + record.t;
  const time = Math.round(seconds * 1000) + (seconds < ABSOLUTE_FROM ? receivedAt : 0);
  return { measured: { name, unit: record.u ?? base.bu, time, value: record.v + (base.bv ?? 0) } };
}

function notSenml(why: string): HubError {
  return new HubError(
    'payload',
    `The document is no SenML pack that can be read: ${why}.`,
    'Send SenML as JSON (RFC 8428, application/senml+json); CBOR, XML and EXI are not read.'
  );
}
