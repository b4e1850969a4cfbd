import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Questionnaire, QuestionnaireResponse } from '@medplum/fhirtypes';
import type { Page } from 'playwright-core';
import { inRoot } from '../../scripts/setup/paths.ts';

const version = '40.1.3';
const sha512 = 'WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==';
const kept = inRoot('node_modules/.cache/beforehand', `lforms-${version}`);

const run = (command: string, args: readonly string[], cwd: string): string => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0)
    throw new Error(
      `LHC-Forms could not be fetched: \`${command} ${args.join(' ')}\` ended with ${done.status}. The registry has to be reachable once; after that it is kept in node_modules/.cache.\n${done.stderr}`,
    );
  return done.stdout;
};

/** The web component as it is published. Not installed: its peers are a whole Angular, which is in the component already. */
const fetchLhcForms = (): string => {
  const folder = join(kept, 'package', 'dist', 'lforms');
  if (existsSync(folder)) return folder;
  mkdirSync(join(kept, '..'), { recursive: true });
  const making = mkdtempSync(`${kept}-`);
  run('npm', ['pack', `lforms@${version}`, '--loglevel=error'], making);
  const tarball = join(making, `lforms-${version}.tgz`);
  if (createHash('sha512').update(readFileSync(tarball)).digest('base64') !== sha512)
    throw new Error(`The registry's lforms ${version} is not the one this test was written with.`);
  run('tar', ['-xzf', `lforms-${version}.tgz`], making);
  rmSync(tarball);
  renameSync(making, kept);
  return folder;
};

interface InPage {
  readonly LForms: {
    readonly Util: {
      convertFHIRQuestionnaireToLForms(form: Questionnaire, fhir: 'R4'): object;
      mergeFHIRDataIntoLForms(
        kind: 'QuestionnaireResponse',
        answers: QuestionnaireResponse,
        form: object,
        fhir: 'R4',
      ): object;
      addFormToPage(form: object, element: Element | null, options: object): Promise<void>;
      getFormFHIRData(kind: 'QuestionnaireResponse', fhir: 'R4'): QuestionnaireResponse;
    };
  };
}

/** Shows a form with its answers in the LHC-Forms web component and asks for the answers back. */
export const throughLhcForms = async (
  page: Page,
  form: Questionnaire,
  answers: QuestionnaireResponse,
): Promise<QuestionnaireResponse> => {
  const folder = fetchLhcForms();
  await page.goto('about:blank');
  await page.setContent('<!doctype html><title>Form</title><div id="form"></div>');
  for (const script of [
    'webcomponent/assets/lib/zone.min.js',
    'webcomponent/lhc-forms.js',
    'fhir/R4/lformsFHIR.min.js',
  ])
    await page.addScriptTag({ path: join(folder, script) });
  return page.evaluate(
    async (given) => {
      const { Util } = (window as unknown as InPage).LForms;
      const empty = Util.convertFHIRQuestionnaireToLForms(given.form, 'R4');
      const filled = Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', given.answers, empty, 'R4');
      await Util.addFormToPage(filled, document.getElementById('form'), { prepopulate: false });
      return Util.getFormFHIRData('QuestionnaireResponse', 'R4');
    },
    { form, answers },
  );
};
