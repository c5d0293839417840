import { HubError } from './errors';

it('quotes a broken document at the length of a sentence only', () => {
  expect(new HubError('payload', `The column ${'x'.repeat(100_000)} is unknown.`, 'Remedy.').message).toHaveLength(502);
  expect(new HubError('config', 'x'.repeat(2000), 'Remedy.').message).toHaveLength(2000);
});
