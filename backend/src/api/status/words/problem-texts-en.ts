import type { ProblemTexts } from './problem-text';

export const PROBLEMS_EN: ProblemTexts = {
  'no-internet': {
    title: () => 'This machine does not reach the internet',
    short: 'no internet',
    todo: () =>
      'On the machine that runs the hub, check network, DNS and firewall; in a container, its network too. If your network has a proxy, the hub must know it (see the guide to operation, “Hinter einem Proxy”). As soon as the way is free the hub goes on by itself and catches up.',
  },
  intercepted: {
    title: () => 'The certificates of several providers are not accepted',
    short: 'certificates not accepted',
    todo: () =>
      'Most often a firewall in your network breaks the encryption up. Have the providers’ servers exempted, or name the root certificate of the firewall to the hub: NODE_EXTRA_CA_CERTS=/path/file.pem.',
  },
  clock: {
    title: () => 'The clock of this machine is probably wrong',
    short: 'check the clock',
    todo: () =>
      'The certificates of several providers are out of their time at once. Set date and time, best by a time server.',
  },
  proxy: {
    title: () => 'A proxy keeps the hub from the internet',
    short: 'proxy',
    todo: () =>
      'Let the hub through it to the providers, or give it a direct way. If the proxy wants a login, it belongs into HTTPS_PROXY (see the guide to operation, “Hinter einem Proxy”).',
  },
  store: {
    title: () => 'The store of the hub takes nothing',
    short: 'store',
    todo: () =>
      'Check whether the disk is full and whether the hub may write its file. What devices send is lost meanwhile.',
  },
  busy: {
    title: () => 'The hub has more to do than it can',
    short: 'hub is busy',
    todo: () =>
      'Nothing as long as it passes: the devices send again. If it stays, let them send less often, or give the machine more processor cores.',
  },
  hub: {
    title: ({ feed }) => `A defect of the hub while reading “${feed}”`,
    short: 'defect of the hub',
    todo: () => 'Report it with the exact message and the log. The hub tries again with the next poll.',
  },
  'unknown-host': {
    title: ({ server }) => `The server name ${server} is not known (DNS)`,
    short: 'server name not known',
    todo: () =>
      'Check whether this machine reaches the internet, and the address in the configuration. If both are right the provider may have moved.',
  },
  down: {
    title: ({ server, isAdmitted }) => (isAdmitted ? `${server} says it is in trouble` : `${server} does not answer`),
    short: 'server in trouble',
    todo: ({ isNearby }) =>
      isNearby
        ? 'Check power and network of this device and its address in the configuration. The hub tries again by itself.'
        : 'Nothing for now: the hub asks again by itself and catches up with what the provider still has. If it lasts for more than a day, ask the provider.',
  },
  tls: {
    title: ({ server }) => `The certificate of ${server} is not accepted`,
    short: 'certificate not accepted',
    todo: ({ isNearby }) =>
      isNearby
        ? 'Name the root certificate that it was issued with to the hub (NODE_EXTRA_CA_CERTS or ca), or renew it.'
        : 'Most often the provider has not renewed it in time: ask them.',
  },
  certificate: {
    title: ({ server }) => `${server} refuses the certificate of the hub`,
    short: 'own certificate refused',
    todo: () => 'Ask the provider whether it belongs to your contract and is unlocked.',
  },
  credentials: {
    title: ({ server }) => `${server} refuses access`,
    short: 'access refused',
    todo: () =>
      'Check key, password or token of this data source: mistyped, expired or blocked? If it needs none, ask the provider whether this machine is blocked.',
  },
  quota: {
    title: ({ server }) => `The quota at ${server} is used up`,
    short: 'quota used up',
    todo: () =>
      'Ask less often (every) or for fewer stations, or agree on a larger quota with the provider. The hub waits until it may ask again.',
  },
  missing: {
    title: ({ feed, status }) => `“${feed}”: the provider does not have what the hub asks for${status}`,
    short: 'not there at the provider',
    todo: () =>
      'Check the id of the station, and take out of the configuration what it does not measure. If everything is missing the provider has changed the address.',
  },
  request: {
    title: ({ server, status }) => `${server} does not take the request${status}`,
    short: 'request refused',
    todo: () => 'Check the settings of this data source; the provider may have changed the interface.',
  },
  unreadable: {
    title: ({ feed }) => `“${feed}”: the data cannot be read`,
    short: 'data cannot be read',
    todo: () =>
      'Something other than the expected data comes. Open the address in a browser: the provider may be under maintenance or has changed the format. For devices, check the protocol that is set.',
  },
  'too-large': {
    title: ({ feed }) => `“${feed}”: more comes than the hub takes at once`,
    short: 'answer too large',
    todo: () => 'Ask for fewer stations, or load the file with “hub import”.',
  },
  configuration: {
    title: ({ feed }) => `“${feed}” is not set up properly`,
    short: 'check the configuration',
    todo: () => 'Check the file with “hub check”: it names line and remedy.',
  },
  sender: {
    title: ({ feed }) => `“${feed}”: a device sends wrongly`,
    short: 'device sends wrongly',
    todo: () => 'Check whether it sends under the id that is set up, and not more often than once a minute.',
  },
  'silent-feed': {
    title: ({ feed }) => `“${feed}” brings no new values`,
    short: 'no new values',
    todo: () => 'The provider answers, or the hub is listening; just nothing comes. Ask who runs the stations.',
  },
  'silent-stations': {
    title: ({ feed, stations }) =>
      stations === 1 ? `“${feed}”: a station is silent` : `“${feed}”: ${stations} stations are silent`,
    short: 'station silent',
    todo: () =>
      'Of at least one property more than three readings in a row are missing. Check power, radio and sensors, or ask who runs the station.',
  },
  never: {
    title: ({ feed }) => `“${feed}”: nothing has ever come from here`,
    short: 'nothing ever came',
    todo: () => 'Check the id of the station in the configuration and, of devices that send, target address and token.',
  },
};
