import type { Named } from './assignment';

/**
 * Models that are made for rooms, pipes, tanks, machines or single probes: `temperature` of theirs is not that of the
 * air outdoors, whatever the field is called. By the models' names in the LoRaWAN Device Repository
 * (https://github.com/TheThingsNetwork/lorawan-devices).
 */
const UNFIT: readonly (readonly [models: RegExp, why: string])[] = [
  [
    /\b(am(10[0-9]|30[0-9]|319)|ws(101|156|20[23]|301|303|50[0-9]|52[0-9]|558)|vs\d{3}|gs\d{3}|wt\d{3})/i,
    'a device for rooms',
  ],
  [/\b(ers|ers-co2|ers-eye|ers-sound|ers-voc|emsdesk)\b|\bvicki\b|\bmclimate\b/i, 'a device for rooms'],
  [/\bem500-(pp|swl|udl)|\bem310-udl|\b(ldds|ddsa|ddsn|lmds|ps-lb|ps-ls)/i, 'a sensor in pipes and liquids'],
  [/\bem500-(pt100|lgt)|\bem320-tilt|\b(d2[0-3]|ltc2|lsn50|lds|llms|lwl)\w*\b/i, 'a probe or switch'],
];

/** Why the fields of a device must not be guessed by their names; undefined where nothing speaks against it. */
export function unfitness({ kinds }: Pick<Named, 'kinds'>): string | undefined {
  const model = kinds.find((kind) => UNFIT.some(([models]) => models.test(kind)));
  return model && `${model.slice(0, 40)} is ${UNFIT.find(([models]) => models.test(model))![1]}`;
}
