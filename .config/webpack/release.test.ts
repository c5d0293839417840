import { releaseDate } from './release';

const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- new\n\n## [0.1.0] - 2026-11-23\n';

test.each([
  ['0.2.0', '2026-12-01'],
  ['0.1.0', '2026-11-23'],
])('%s was released on %s', (version, date) => {
  expect(releaseDate(CHANGELOG, version)).toBe(date);
});

test.each(['0.3.0', 'Unreleased'])('%s has no date, and the build says what to add', (version) => {
  expect(() => releaseDate(CHANGELOG, version)).toThrow(`## [${version}] - YYYY-MM-DD`);
});
