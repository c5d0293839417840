/**
 * The day a version was released, as its changelog says: the same build gives the same bytes on any day.
 *
 * @param changelog in the form of keepachangelog.com: `## [0.1.0] - 2026-11-23`
 * @returns `YYYY-MM-DD`
 * @throws Error when the changelog has no dated heading for the version
 */
export function releaseDate(changelog: string, version: string): string {
  const heading = changelog.split('\n').find((line) => line.startsWith(`## [${version}]`));
  const date = heading?.match(/ - (\d{4}-\d{2}-\d{2})\s*$/)?.[1];
  if (!date) {
    throw new Error(
      `CHANGELOG.md has no line "## [${version}] - YYYY-MM-DD". Add it: the plugin's date is read from it.`
    );
  }
  return date;
}
