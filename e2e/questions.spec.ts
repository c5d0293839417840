import { expect, test } from '@grafana/plugin-e2e';
import type { APIRequestContext, Page } from '@playwright/test';
import { QUESTIONS, type QuestionType } from '../datasource-plugin/src/query/questions';
import { choose, DATASOURCE_NAME, DATASOURCE_TYPE } from './support';

const datasource = { type: DATASOURCE_TYPE, uid: 'smartregion-hub' };
const TYPES = Object.keys(QUESTIONS) as QuestionType[];

/** Every question by its form, with nothing chosen but what is asked: the answer makes sense. */
test.describe('Fragen', () => {
  for (const type of TYPES) {
    test(`${QUESTIONS[type].name.de}: in Explore mit einem Klick`, async ({ explorePage, page }) => {
      await explorePage.datasource.set(DATASOURCE_NAME);
      const row = explorePage.getQueryEditorRow('A');
      const answered = page.waitForResponse(
        (response) =>
          response.url().includes('/ds/query') && response.request().postData()!.includes(`"type":"${type}"`)
      );
      if (type === 'series') {
        await page.getByRole('button', { name: /Abfrage ausführen|Run query/ }).click();
      } else {
        await choose(row.getByLabel('Frage', { exact: true }), QUESTIONS[type].name.de);
      }
      const { frames, error, status } = (await (await answered).json()).results.A;
      expect(error ?? '').toBe('');
      expect(status).toBe(200);
      expect(saysSomething(frames), JSON.stringify(frames).slice(0, 500)).toBe(true);
      await expect(page.getByTestId(/Panel status error/)).toHaveCount(0);
      await expect(page.getByText(/An unexpected error|Ein unerwarteter Fehler/)).toHaveCount(0);
      await expectDrawn(page);
    });
  }

  test('auf Englisch antworten alle englisch', async ({ request }) => {
    for (const type of TYPES) {
      const frames = await ask(request, type, 'en');
      const words = JSON.stringify(
        frames.map(({ schema }) => [schema.name, schema.fields.map(titleOf), notices(schema)])
      );
      expect(words, type).not.toMatch(/\b(und|nicht|Stunden|Messstelle|Wert|Tage|keine|wurden)\b/);
      const german = await ask(request, type, 'de');
      expect(
        JSON.stringify(german.map(({ schema }) => [schema.name, schema.fields.map(titleOf), notices(schema)])),
        type
      ).not.toBe(words);
    }
  });
});

interface Schema {
  readonly name?: string;
  readonly meta?: { readonly notices?: readonly { readonly text: string }[] };
  readonly fields: readonly {
    readonly name: string;
    readonly config?: { readonly displayName?: string; readonly displayNameFromDS?: string };
  }[];
}
interface Answer {
  readonly schema: Schema;
  readonly data: { readonly values: readonly (readonly unknown[])[] };
}

const titleOf = ({ name, config }: Schema['fields'][number]) =>
  config?.displayName ?? config?.displayNameFromDS ?? name;
const notices = ({ meta }: Schema) => meta?.notices?.map(({ text }) => text) ?? [];

async function ask(request: APIRequestContext, type: QuestionType, language: 'de' | 'en'): Promise<Answer[]> {
  const query = {
    refId: 'A',
    datasource,
    version: 1,
    type,
    language,
    wording: 'words',
    intervalMs: 60_000,
    maxDataPoints: 500,
  };
  const answer = await request.post('/api/ds/query', { data: { from: 'now-7d', to: 'now', queries: [query] } });
  const { frames, error } = (await answer.json()).results.A;
  expect(error ?? '', type).toBe('');
  return frames;
}

/** Values, or words that say why there are none. */
function saysSomething(frames: readonly Answer[]): boolean {
  return frames.some(
    ({ schema, data }) =>
      notices(schema).length > 0 || data.values.some((column) => column.some((value) => value !== null))
  );
}

/** Explore draws it: as a graph, a table, our panel, or the sentence that stands for it. */
async function expectDrawn(page: Page): Promise<void> {
  const graph = page.getByTestId('uplot-main-div').locator('canvas');
  const table = page.getByRole('gridcell').or(page.getByRole('cell'));
  const said = page.getByText(/Keine Daten|No data|0 Reihen|Als Tabelle/);
  const notice = page.getByTestId(/Panel status info|Panel header.*notice/i);
  await expect(graph.or(table).or(said).or(notice).first()).toBeVisible();
}
