const SECRET_PARAMETER = /token|secret|key|pass|auth|sig/i;

/** The address as it may be shown and logged: no user, no password, no keys. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) {
    return address;
  }
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()].filter((key) => SECRET_PARAMETER.test(key))) {
    url.searchParams.set(name, '***');
  }
  return url.href;
}

/** The server of an address, with its port where that is not the usual one. */
export function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}
