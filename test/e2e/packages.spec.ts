// Two bureaus, each with its own project file, keys and window, settle a swap by files alone.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from './drivers/browser-host.ts';
import { Desk } from './drivers/desk.ts';
import { pickFile } from './drivers/file-dialog.ts';
import { copySampleProject } from './drivers/sample-project.ts';

const title = '涪城区与经开区学位数量对等互换协议';
const open = '打开对方的协议包…';
const folder = mkdtempSync(join(tmpdir(), 'huapian-packages-'));

interface Bureau {
  /** That of its project, where the file dialog begins. */
  readonly folder: string;
  readonly host: BrowserHost;
  readonly page: Page;
  readonly desk: Desk;
}

async function startBureau(browser: Browser): Promise<Bureau> {
  const project = await copySampleProject();
  const host = await startBrowserHost(project);
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'zh-CN' });
  const page = await context.newPage();
  const desk = new Desk(page);
  await desk.open(host.address);
  await desk.goTo('边界协商');
  await desk.choosePair('涪城区', '经开区');
  return { host, page, desk, folder: dirname(project) };
}

function section({ page }: Bureau, name: string) {
  return page.getByText(name, { exact: true }).first().click();
}

function card({ page }: Bureau) {
  return page.getByRole('region', { name: title });
}

async function sealAndExport(bureau: Bureau, authority: string, by: string, file: string): Promise<string> {
  const path = join(bureau.folder, file);
  await card(bureau)
    .getByRole('button', { name: `以${authority}密钥签字` })
    .click();
  await card(bureau).getByLabel(`${authority}签署人`).fill(by);
  await bureau.page.keyboard.press('Enter');
  await expect(card(bureau)).toContainText(`${authority}：${by}，已用密钥签字`);
  await card(bureau)
    .getByRole('button', { name: `以${authority}名义导出…` })
    .click();
  const dialog = bureau.page.getByRole('dialog', { name: '导出协议包' });
  await expect(dialog.getByRole('textbox', { name: '文件夹' })).toHaveValue(bureau.folder);
  await dialog.getByRole('textbox', { name: '文件名' }).fill(file);
  await bureau.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => existsSync(path)).toBe(true);
  return path;
}

async function look(bureau: Bureau, path: string) {
  await bureau.page.getByRole('button', { name: open }).click();
  await pickFile(bureau.page, open, path);
  return bureau.page.getByRole('region', { name: '收到的协议包' });
}

async function receive(bureau: Bureau, path: string): Promise<void> {
  const review = await look(bureau, path);
  await review.getByRole('button', { name: '接收', exact: true }).click();
  await expect(review).toBeHidden();
}

test('a swap goes to and fro as a file: proposed, answered with changes, countersigned; a forged one is refused', async ({
  browser,
}) => {
  const fucheng = await startBureau(browser);
  const jingkai = await startBureau(browser);
  let proposal = '';

  await test.step('涪城 turns a proposed swap into a draft, signs it with its key and exports it', async () => {
    await section(fucheng, '互换推荐');
    await fucheng.page.getByLabel('可绕行（米）').fill('600');
    await fucheng.page.getByRole('button', { name: '寻找互换' }).click();
    await fucheng.page.getByRole('button', { name: '转为协议草案' }).first().click({ timeout: 60_000 });
    const dialog = fucheng.page.getByRole('dialog', { name: '新拟协议' });
    await dialog.getByLabel('协议编号').fill('涪经协〔2026〕7号');
    await dialog.getByRole('button', { name: '保存为草案' }).click();
    await section(fucheng, '协议包');
    proposal = await sealAndExport(fucheng, '涪城区', '张处', '提案.hpxy');
  });

  await test.step('经开 sees what would change before anything does, and receives it', async () => {
    await section(jingkai, '协议包');
    const review = await look(jingkai, proposal);
    await expect(review).toContainText('对方提出');
    await expect(review).toContainText('涪城区：张处，已用密钥签字');
    await expect(review).toContainText('第一次见到这把密钥');
    await expect(review.getByRole('table', { name: '会改变的条款' })).toContainText('三江实验学校');
    await expect(card(jingkai)).toHaveCount(0);
    await review.getByRole('button', { name: '接收', exact: true }).click();
    await expect(card(jingkai)).toContainText('一方已签');
  });

  await test.step('a package that was altered on its way is refused with the reason', async () => {
    const forged = join(folder, '改动.hpxy');
    writeFileSync(forged, readFileSync(proposal, 'utf8').replace('涪经协〔2026〕7号', '涪经协〔2026〕8号'));
    await jingkai.page.getByRole('button', { name: open }).click();
    await pickFile(jingkai.page, open, forged);
    await expect(jingkai.page.getByText(/导出以后被改动过/u)).toBeVisible();
    await expect(jingkai.page.getByRole('region', { name: '收到的协议包' })).toHaveCount(0);
  });

  await test.step('the same package a second time is recognised', async () => {
    await jingkai.page.getByRole('button', { name: open }).click();
    await pickFile(jingkai.page, open, proposal);
    await expect(jingkai.page.getByText(/本工程里都已经有了/u)).toBeVisible();
  });

  await test.step('经开 answers with changes; 涪城 sees them beside its own and countersigns', async () => {
    await jingkai.desk.inspector().getByRole('button', { name: '编辑条款' }).click();
    const dialog = jingkai.page.getByRole('dialog');
    await dialog.getByLabel('备注').fill('首年试行，期满复核');
    await dialog.getByRole('button', { name: /保存/u }).click();
    await expect(dialog).toBeHidden();
    const counter = await sealAndExport(jingkai, '经开区', '李处', '答复.hpxy');
    const review = await look(fucheng, counter);
    await expect(review).toContainText('对方答复，有修改');
    await expect(review.getByRole('table', { name: '会改变的条款' })).toContainText('首年试行，期满复核');
    await review.getByRole('button', { name: '接收', exact: true }).click();
    await expect(card(fucheng)).toContainText('涪城区：未签署');
    const final = await sealAndExport(fucheng, '涪城区', '张处', '会签.hpxy');
    await receive(jingkai, final);
  });

  await test.step('both hold the same agreement, signed by both', async () => {
    for (const bureau of [fucheng, jingkai]) {
      await expect(card(bureau)).toContainText('双方已签');
      await expect(card(bureau)).toContainText('经开区：李处，已用密钥签字');
      await expect(card(bureau)).toContainText('涪城区：张处，已用密钥签字');
    }
  });
  await fucheng.host.stop();
  await jingkai.host.stop();
});
