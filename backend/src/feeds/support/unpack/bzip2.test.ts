import { refuseBzip2 } from './bzip2';

it('refuses what is packed with bzip2 and names the feed to take instead', () => {
  const bytes = Buffer.concat([Buffer.from('BZh9'), Buffer.from([0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0, 0])]);
  expect(() => refuseBzip2({ bytes, name: 'synop.json.bz2' })).toThrow(
    expect.objectContaining({
      kind: 'payload',
      message: expect.stringMatching(/^"synop\.json\.bz2" is packed with bzip2/),
      remedy: expect.stringMatching(/dwd-synop/),
    })
  );
});

it.each(['', 'BZh', 'BZh9 is how it begins', 'EDLW 151220Z'])('lets %j pass', (text) => {
  expect(() => refuseBzip2({ bytes: Buffer.from(text) })).not.toThrow();
});
