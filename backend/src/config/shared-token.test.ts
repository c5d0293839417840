import { toldOf } from '../testing/told';

const kommune = (ags: string, name: string, token: string, provider = 'rathaus') => `
  - ags: "${ags}"
    slug: ${name.toLowerCase()}
    name: ${name}
    pushToken: { env: ${token} }
    feeds:
      - feed: ecowitt
        stations:
          - { id: rathaus-${name.toLowerCase()}, provider: ${provider}, name: Rathaus, lat: ${name === 'Unna' ? '51.5349, lon: 7.6899' : '51.4411, lon: 7.569'}, class: indicative }`;

const two = (other: string, provider?: string) =>
  `region: { name: Kreis Unna, ags: "05978" }\nkommunen:${kommune('05978028', 'Schwerte', 'A_TOKEN')}${kommune('05978036', 'Unna', other, provider)}\n`;

describe('the password of devices decides whose data they send', () => {
  const [same, other] = ['nur-fuer-schwerte', 'ein-ganz-anderes'];

  test.each([
    ['one name', 'A_TOKEN', { A_TOKEN: same }],
    ['one value under two names', 'B_TOKEN', { A_TOKEN: same, B_TOKEN: same }],
  ])('%s in two Kommunen is refused', (_, name, env) => {
    const { errors } = toldOf(two(name), env);
    expect(errors).toEqual([
      expect.stringMatching(/^14 kommunen\[1\]\.pushToken: .*Schwerte.*Zeile 6.*„rathaus“.* eigenes.*openssl/),
    ]);
    expect(errors.join()).not.toContain(same);
  });

  test('where the stations tell them apart it is odd alone', () => {
    const { errors, hints } = toldOf(two('A_TOKEN', 'bauhof'), { A_TOKEN: same });
    expect(errors).toEqual([]);
    expect(hints).toEqual([expect.stringMatching(/^14 kommunen\[1\]\.pushToken: .*gilt als von Schwerte/)]);
  });

  test('its own for each is what the remedy asks for', () => {
    expect(toldOf(two('B_TOKEN'), { A_TOKEN: same, B_TOKEN: other })).toEqual({ errors: [], hints: [] });
  });
});
