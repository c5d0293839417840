import { isIP, isIPv4, isIPv6 } from 'node:net';
import { z } from 'zod';
import { rule } from '../model/rule';

/** `10.4.2.0/24`; never all addresses that there are. */
export const network = z
  .string()
  .refine(
    isNetwork,
    rule(
      { de: 'Das ist kein Netz.', en: 'This is no network.' },
      { de: 'Schreiben Sie z. B. 10.4.2.0/24.', en: 'Write e.g. 10.4.2.0/24.' }
    )
  )
  .meta({ like: { de: 'ein Netz wie 10.4.2.0/24', en: 'a network such as 10.4.2.0/24' } });

export const addressOrNetwork = z
  .string()
  .refine(
    (text) => isIP(text) > 0 || isNetwork(text),
    rule(
      { de: 'Das ist weder eine Adresse noch ein Netz.', en: 'This is neither an address nor a network.' },
      { de: 'Schreiben Sie z. B. 10.4.2.7 oder 172.16.0.0/12.', en: 'Write e.g. 10.4.2.7 or 172.16.0.0/12.' }
    )
  )
  .meta({ like: { de: 'eine Adresse wie 10.4.2.7', en: 'an address such as 10.4.2.7' } });

function isNetwork(text: string): boolean {
  const [, net = '', prefix] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const longest = isIPv4(net) ? 32 : isIPv6(net) ? 128 : -1;
  return Number(prefix) >= 1 && Number(prefix) <= longest;
}
