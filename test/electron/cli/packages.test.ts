// Two offices settle a swap from the command line: each its own project file and keys.
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { packagesCommand } from '../../../electron/cli/commands/packages.ts';
import { readProjectState } from '../../../electron/cli/open-for-reading.ts';
import {
  createTestApi,
  take,
  temporaryFolder,
  writeSmallCity,
} from '../../data/services/open-test-project.ts';
import { create } from '../../shared/commands/agreements/agreement-terms.ts';

afterEach(() => vi.unstubAllEnvs());

function openOffice(name: string): { readonly project: string; readonly data: string } {
  const folder = temporaryFolder();
  const project = join(folder, `${name}.gpkg`);
  writeSmallCity(project);
  return { project, data: join(folder, 'data') };
}

function packages(
  office: ReturnType<typeof openOffice>,
  words: readonly string[],
  options: Readonly<Record<string, string | boolean>> = {},
) {
  vi.stubEnv('HUAPIAN_USER_DATA', office.data);
  return packagesCommand.run({
    positionals: [office.project, ...words],
    options,
    language: 'zh',
    say: ({ zh }) => zh,
    onEvent: () => undefined,
  });
}

function statusIn({ project }: ReturnType<typeof openOffice>): string | undefined {
  const state = take(readProjectState(project));
  return [...state.agreement.values()][0]?.status;
}

test('a swap is exported, looked at, countersigned and taken back', async () => {
  const [fucheng, jingkai] = [openOffice('涪城'), openOffice('经开')];
  const { api } = createTestApi();
  take(await api.openProject({ path: fucheng.project }));
  take(await api.runCommand({ command: create() }));
  take(await api.closeProject({}));
  const folder = temporaryFolder();
  const [proposal, answer] = [join(folder, '提案.hpxy'), join(folder, '答复.hpxy')];

  const number = '涪经协〔2026〕1号';
  const exported = { as: '涪城区', by: '张处', out: proposal };
  expect(await packages(fucheng, ['export', number], { ...exported, as: '某区' })).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-option' },
  });
  take(await packages(fucheng, ['export', number], exported));
  expect(statusIn(fucheng)).toBe('proposed');

  const seen = take(await packages(jingkai, ['open', proposal]));
  expect(seen.json).toMatchObject({ purpose: 'proposal', signers: [{ name: '涪城区', standing: 'new' }] });
  expect(statusIn(jingkai), 'looking changes nothing').toBeUndefined();

  expect(await packages(jingkai, ['countersign', proposal], { as: '经开区', by: '李处' })).toMatchObject({
    ok: false,
  });
  expect(statusIn(jingkai), 'nothing is received before everything is known').toBeUndefined();
  take(await packages(jingkai, ['countersign', proposal], { as: '经开区', by: '李处', out: answer }));
  expect(statusIn(jingkai)).toBe('countersigned');

  expect(take(await packages(fucheng, ['open', answer])).text[0]).toContain('对方会签');
  take(await packages(fucheng, ['receive', answer]));
  expect(statusIn(fucheng)).toBe('countersigned');
});
