import type { z } from 'zod';
import { broken, didYouMean } from '../../../model/rule';
import type { DeviceOptions, Profile } from './profile';
import { READY_PROFILES } from './ready-profiles';

/** Names of a device and of its kind, the most exact first. */
export interface Named {
  /** Names under which the configuration may have the device. */
  readonly ids: readonly string[];
  /** Names of its kind (`dragino/lse01`, a device profile): they assign it, too, and may be a profile's own name. */
  readonly kinds: readonly string[];
}

/** The profile that is assigned to the device, or that bears the name of its kind. */
export function profileOf(options: DeviceOptions, { ids, kinds }: Named): Profile | undefined {
  const assigned = [...ids, ...kinds].flatMap((name) => valueOfKey(options.devices, name) ?? []);
  return [...assigned, ...kinds].flatMap((name) => profileNamed(options, name) ?? [])[0];
}

function profileNamed({ profiles }: Pick<DeviceOptions, 'profiles'>, name: string): Profile | undefined {
  return Object.hasOwn(profiles, name) ? profiles[name] : READY_PROFILES.get(name);
}

/** An EUI is written in capitals by one server and in small letters by the other. */
function valueOfKey(record: Readonly<Record<string, string>>, key: string): string | undefined {
  const wanted = key.toLowerCase();
  return Object.entries(record).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** Refuses the name of a profile that is not there. */
export function checkProfiles(options: DeviceOptions & { readonly profile?: string }, context: z.RefinementCtx): void {
  const named = Object.entries(options.devices).map(([device, profile]) => [['devices', device], profile] as const);
  const all = options.profile === undefined ? named : [...named, [['profile'], options.profile] as const];
  for (const [path, profile] of all) {
    if (!profileNamed(options, profile)) {
      const names = [...Object.keys(options.profiles), ...READY_PROFILES.keys()];
      const all = { de: `Es gibt: ${names.join(', ')}.`, en: `There are: ${names.join(', ')}.` };
      const sentence = { de: `Ein Profil „${profile}“ gibt es nicht.`, en: `There is no profile "${profile}".` };
      context.addIssue(broken(sentence, didYouMean(profile, names, all), path));
    }
  }
}

/** Whether it is the EUI of a LoRaWAN device: 16 digits of base 16. */
export const isEui = (name: string): boolean => /^[0-9a-f]{16}$/i.test(name);

/** The devices that a profile is assigned to, as the stations that they should be. */
export function devicesNamed(devices: DeviceOptions['devices'], isDevice: (name: string) => boolean) {
  return Object.keys(devices)
    .filter(isDevice)
    .map((station) => ({ path: ['devices', station], station }));
}
