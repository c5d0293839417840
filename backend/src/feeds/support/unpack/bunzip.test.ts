import { HubError } from '@smartregion/terms/errors';
import { bunzip, isBzip2 } from './bunzip';

/** Made by the bzip2 of Python: "Münster " three times, three million zeros, nothing. */
const MUENSTER = Buffer.from(
  'QlpoOTFBWSZTWetdAFUAAAKVjEAAAAICARwAAAQIACAAIj9VNGEIMmI84tilsa18XckU4UJDrXQBVA==',
  'base64'
);
const ZEROS = Buffer.from('QlpoOTFBWSZTWaZFgLIAFvpACMAAQAAACCAAMMwJqmmpAi2pIEXi7kinChIUyLAWQA==', 'base64');
const NOTHING = Buffer.from('QlpoORdyRThQkAAAAAA=', 'base64');

test.each([
  ['text', MUENSTER, 'Münster Münster Münster '],
  ['more than one growth of the buffer', ZEROS, '\0'.repeat(3_000_000)],
  ['nothing', NOTHING, ''],
])('unpacks %s', (_, bytes, content) => {
  expect(isBzip2({ bytes })).toBe(true);
  const { bytes: unpacked, name } = bunzip({ bytes, name: 'x.json.bz2' });
  expect(Buffer.from(unpacked).toString() === content).toBe(true);
  expect(name).toBe('x.json');
});

test.each([
  ['cut off', MUENSTER.subarray(0, -6)],
  ['changed', Buffer.from(MUENSTER).fill(0x55, 20, 30)],
  ['another format', Buffer.from('<html>')],
])('refuses what is %s', (_, bytes) => {
  expect(() => bunzip({ bytes })).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringContaining('broken bzip2') })
  );
});

test('a bomb ends at the limit', () => {
  const failure = (() => {
    try {
      return bunzip({ bytes: ZEROS }, 1024 * 1024);
    } catch (error) {
      return error;
    }
  })();
  expect(failure).toBeInstanceOf(HubError);
  expect(failure).toMatchObject({ kind: 'too-large', message: expect.stringContaining('more than 1 MB') });
});
