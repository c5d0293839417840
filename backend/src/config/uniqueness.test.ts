import { toldOf } from '../testing/told';

const kommune = (ags: string, name: string, token: string) => `
  - ags: "${ags}"
    slug: ${name.toLowerCase()}
    name: ${name}
    pushToken: { env: ${token} }
    feeds:
      - feed: ecowitt
        stations:
          - { id: rathaus-${name.toLowerCase()}, provider: rathaus, name: Rathaus, lat: ${name === 'Unna' ? '51.5349, lon: 7.6899' : '51.4411, lon: 7.569'}, class: indicative }`;

const two = (other: string) =>
  `region: { name: Kreis Unna, ags: "05978" }\nkommunen:${kommune('05978028', 'Schwerte', 'A_TOKEN')}${kommune('05978036', 'Unna', other)}\n`;

describe('the password of devices decides whose data they send', () => {
  const [same, other] = ['nur-fuer-schwerte', 'ein-ganz-anderes'];

  test.each([
    ['one name', 'A_TOKEN', { A_TOKEN: same }],
    ['one value under two names', 'B_TOKEN', { A_TOKEN: same, B_TOKEN: same }],
  ])('%s in two Kommunen is refused', (_, name, env) => {
    const { errors } = toldOf(two(name), env);
    expect(errors).toEqual([
      expect.stringMatching(/^14 kommunen\[1\]\.pushToken: .*Schwerte.*Zeile 6.* eigenes.*openssl/),
    ]);
    expect(errors.join()).not.toContain(same);
  });

  test('its own for each is what the remedy asks for', () => {
    expect(toldOf(two('B_TOKEN'), { A_TOKEN: same, B_TOKEN: other })).toEqual({ errors: [], hints: [] });
  });
});
