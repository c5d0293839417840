import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { envelopeSchema } from '../../backend/src/analysis/asking/request';
import { WORDING } from '../../backend/src/analysis/form/common-words';
import { QUESTIONS } from '../../backend/src/analysis/registry';
import type { ChoiceField } from '../src/query/description';
import { describeFields, describeQuestion } from './describe';
import { questionsModule } from './questions-module';
import { vectorsOf } from './vectors';

const PLUGIN = join(__dirname, '..');

/** What the plugin and its tests have from the hub's questions, by path. */
async function generated(): Promise<Map<string, string>> {
  const questions = Object.fromEntries(QUESTIONS.map((question) => [question.type, describeQuestion(question)]));
  const { wording, language } = envelopeSchema.shape;
  const [field] = describeFields('every query', z.object({ wording }), { wording: WORDING });
  const common = { language: language.unwrap().options, wording: { ...field, drawn: true } as ChoiceField };
  const module = join(PLUGIN, 'src/query/questions.ts');
  const style = await resolveConfig(module);
  return new Map([
    [module, await format(questionsModule(questions, common), { ...style, parser: 'typescript' })],
    [
      join(PLUGIN, 'testdata/vectors.json'),
      `[\n${vectorsOf(questions)
        .map((vector) => JSON.stringify(vector))
        .join(',\n')}\n]\n`,
    ],
  ]);
}

/** `--check`: says what is not current and fails, writes nothing. */
async function main(check: boolean): Promise<void> {
  for (const [file, content] of await generated()) {
    if (read(file) === content) {
      continue;
    }
    if (check) {
      console.error(`${file} is not current: run "npm run generate" and commit it.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

void main(process.argv.includes('--check'));
