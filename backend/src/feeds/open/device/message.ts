import type { Instant } from '../../../model/time';
import { propertyOf } from '@smartregion/terms/property';
import type { BatchBuilder } from '../../support/batch';
import { profileOf, type Named } from './assignment';
import { readNormalized } from './normalized';
import type { DeviceOptions, Field, Profile } from './profile';
import { COMMON_NAMES } from './ready-profiles';
import { isPersonal } from './personal';
import { unfitness } from './unfit-models';
import { fieldValue, instantOf } from './value';
import { inMilliseconds } from '../../support/options';

/** One message of a device, whoever has carried it here. */
export interface DeviceMessage extends Named {
  readonly station: string;
  readonly time: Instant;
  /** LoRaWAN's FPort. */
  readonly port?: number;
  /** What the vendor's decoder made of the bytes. */
  readonly decoded?: unknown;
  /** The same in the common schema of The Things Stack. */
  readonly normalized?: readonly unknown[];
}

/**
 * Reads what the device has measured: by its profile, else as normalised, else by common names, unless its
 * model is known not to measure the air outdoors.
 * @returns whether it may be told that, and when, the message was heard: of what is about a person it may not
 */
export function readMessage(batch: BatchBuilder, options: DeviceOptions, message: DeviceMessage): boolean {
  const profile = profileOf(options, message);
  if (isPersonal(message, profile)) {
    batch.reject('registration of a user by a tag: personal, nothing of it is taken');
    return false;
  }
  const unfit = profile ? undefined : unfitness(message);
  if (!profile && message.normalized) {
    readNormalized(batch, message.station, message.time, message.normalized);
  } else if (message.decoded === undefined || message.decoded === null) {
    batch.reject('payload that nobody has decoded: give the device a payload formatter (codec)');
  } else if (unfit !== undefined) {
    batch.reject(`${unfit}: what its fields mean, a profile has to say`);
    Object.keys(Object(message.decoded) as object).forEach((name) => batch.unread(name));
  } else if (profile ?? options.commonNames) {
    readDecoded(batch, profile ?? COMMON_NAMES, message);
  } else {
    batch.reject('device without a profile');
  }
  return true;
}

function readDecoded(batch: BatchBuilder, profile: Profile, message: DeviceMessage): void {
  const { decoded, port } = message;
  if (decoded === null || typeof decoded !== 'object') {
    batch.reject('decoded payload that is not an object');
    return;
  }
  if (profile.ports && port !== undefined && !profile.ports.includes(port)) {
    batch.reject('message on a port that carries no measurements of this device');
    return;
  }
  const time = profile.time === undefined ? message.time : (instantOf(valueAt(decoded, profile.time)) ?? message.time);
  for (const [path, field] of Object.entries(profile.fields)) {
    const sent = valueAt(decoded, path);
    if (sent !== undefined) {
      batch.known(path);
      readField(batch, field, sent, message.station, time);
    }
  }
  const refused = profile.refused ?? {};
  for (const [path, reason] of Object.entries(refused)) {
    if (valueAt(decoded, path) !== undefined) {
      batch.unread(`${path} (${reason})`);
    }
  }
  const named = [...Object.keys(profile.fields), ...Object.keys(refused), profile.time ?? ''];
  const firsts = new Set(named.map((path) => path.split('.', 1)[0]));
  Object.keys(decoded)
    .filter((key) => !firsts.has(key))
    .forEach((key) => batch.unread(key));
}

function readField(batch: BatchBuilder, field: Field, sent: unknown, device: string, end: Instant): void {
  const value = fieldValue(sent, field);
  if (value === 'missing') {
    batch.miss();
    return;
  }
  if (value === undefined) {
    batch.reject(field.states ? 'word that the profile gives no meaning' : 'value that is not a number');
    return;
  }
  batch.read({
    station: field.channel === undefined ? device : `${device}-${field.channel}`,
    property: field.property,
    start: end - inMilliseconds(field.minutes ?? 0),
    end,
    value,
    unit: field.unit ?? propertyOf(field.property).ucum,
    ...(field.cumulative ? { cumulative: true } : {}),
  });
}

/** `soil.0.moisture`: own keys only, so that no path reaches what JavaScript itself knows. */
function valueAt(tree: unknown, path: string): unknown {
  let at = tree;
  for (const key of path.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.prototype.propertyIsEnumerable.call(at, key)) {
      return undefined;
    }
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}
