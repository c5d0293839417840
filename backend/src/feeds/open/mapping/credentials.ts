import { z } from 'zod';
import { HeaderSecret, Secret } from '../../support/options';

/** How a server that is not public knows the hub. */
export const CredentialOptions = {
  /** Sent as bearer token. */
  token: HeaderSecret.optional().describe('Zugangstoken (Geheimnis), als Bearer gesendet'),
  user: z.string().min(1).optional().describe('Benutzername, zusammen mit password'),
  password: Secret.optional().describe('Kennwort (Geheimnis)'),
};

interface Credentials {
  readonly token?: string;
  readonly user?: string;
  readonly password?: string;
}

export function credentials({ token, user, password }: Credentials): Record<string, string> {
  if (token !== undefined) {
    return { authorization: `Bearer ${token}` };
  }
  return user !== undefined
    ? { authorization: `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` }
    : {};
}
