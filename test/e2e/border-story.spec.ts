// The whole story with mouse and keyboard: a city opens, two districts' catchments overlap at their border, an
// agreement makes it lawful, everything is still there after a restart, and the notice is printed.
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessibilityProblems } from './drivers/accessibility.ts';
import { expect, test } from './drivers/desk-test.ts';
import { pickFile } from './drivers/file-dialog.ts';
import { layMapPicture } from './drivers/map-picture.ts';
import { isInstalled, readPrintedPages } from './drivers/printed-pages.ts';

test('two districts settle an overlap at their border and publish the notice', async ({
  page,
  host,
  desk,
  project,
}) => {
  await test.step('the overlap at the 经开/科技城 border is seen and opened', async () => {
    await expect(page.getByText('演示数据：位置、边界、人数均为虚构').first()).toBeVisible();
    await desk.mapIsDrawn();
    await desk.openFindings();
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('错误');
    await desk.overlapOf('量子小学', '听涛小学').click();
    await expect(desk.inspector()).toContainText('2 个小区');
    await expect(desk.inspector()).toContainText('经开区');
    await expect(desk.inspector()).toContainText('科技城新区');
  });

  await test.step('a swap of equal seats is drafted, signed by both and brought into force', async () => {
    await desk.draftAgreementFromFinding('绵教协〔2026〕3号');
    await desk.sign('经开区', '张处');
    await desk.sign('科技城新区', '李处');
    await desk.bringIntoForce('市教体局');
    await expect(desk.inspector()).toContainText('生效');
  });

  await test.step('the finding is declared, and with it the estates and the parts beyond the border', async () => {
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('已有协议');
    await expect(
      page.getByRole('row').filter({ hasText: '多头服务' }).filter({ hasText: '示例·渔歌里' }),
    ).toHaveCount(0);
  });

  await test.step('undo makes it an error again, redo declares it', async () => {
    await desk.undo();
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('错误');
    await desk.redo();
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('已有协议');
  });

  await test.step('after a restart all is still there', async () => {
    await host.stop();
    await host.start();
    await desk.open(host.address);
    await desk.openFindings();
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('已有协议');
    await desk.undo();
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('错误');
    await desk.redo();
    await expect(desk.overlapOf('量子小学', '听涛小学')).toContainText('已有协议');
  });

  await test.step('the drawing of a sheet is stopped, says so, and is begun again', async () => {
    await desk.goTo('公示');
    const preview = page.getByRole('region', { name: '预览', exact: true });
    await preview.getByRole('button', { name: '取消' }).click();
    await expect(preview.getByText('已停止绘制，没有改动任何内容')).toBeVisible();
    await preview.getByRole('button', { name: '重新绘制' }).click();
    await expect(preview.getByRole('img').first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step('an opinion is registered without the phone of who gave it, and answered', async () => {
    const comments = page.getByRole('region', { name: '意见' });
    await expect(comments).toContainText('还没有登记意见');
    await comments.getByRole('button', { name: '登记意见' }).click();
    await comments.getByLabel('收到日期').fill('2026-05-08');
    await comments.getByLabel('意见和建议').fill('希望就近入学，回电13800138000');
    await comments.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('意见登记不保存个人信息')).toBeVisible();
    await comments.getByLabel('意见和建议').fill('希望就近入学');
    await comments.getByRole('button', { name: '保存' }).click();
    await expect(comments).toContainText('待答复');
  });

  await test.step('a picture is laid under the maps when its world file is there, and taken away', async () => {
    const picture = join(dirname(project), '影像.png');
    const world = await layMapPicture(picture);
    const chosen = page.getByLabel('底图', { exact: true });
    await page.getByRole('button', { name: '选择底图…' }).click();
    await pickFile(page, '选择底图…', picture);
    await expect(page.getByText('底图旁边没有坐标文件')).toBeVisible();
    await expect(chosen).toHaveValue('');
    writeFileSync(picture.replace('.png', '.pgw'), world);
    await page.getByRole('button', { name: '选择底图…' }).click();
    await pickFile(page, '选择底图…', picture);
    await expect(page.getByText('400 × 400 像元，每像元 5.00 米')).toBeVisible();
    await expect(chosen).toHaveValue('影像.png');
    await page.getByRole('button', { name: '去掉底图' }).click();
    await expect(chosen).toHaveValue('');
  });

  await test.step('the plan is frozen and its notice exported', async () => {
    await page.getByLabel('网页（可查小区）').check();
    await desk.freezePlan('示例数据，错误为有意设置');
    await desk.exportNotice();
  });
  await host.stop();

  await test.step('the printed notice shows the map and names the agreement', () => {
    const folder = dirname(project);
    const pdf = readdirSync(folder).find((name) => name.endsWith('公示.pdf'));
    expect(pdf).toBe('2026年小学服务片区（草案）-内部-公示.pdf');
    if (!isInstalled('pdftoppm')) {
      console.warn('skipped the look at the printed pages: pdftoppm is not installed');
      return;
    }
    const printed = readPrintedPages(join(folder, pdf ?? ''));
    expect(printed.text).toContain('绵教协〔2026〕3号');
    expect(printed.text).toContain('花荄');
    expect(printed.text).toContain('演示数据：位置、边界、人数均为虚构');
    // A page of words has few colours; the map has a fill for every neighbour, roads, rivers and signs.
    expect(Math.max(...printed.coloursOfPages)).toBeGreaterThan(40);
  });

  await test.step('its web page is accessible and answers which school an estate has, without a network', async () => {
    const folder = dirname(project);
    const html = readdirSync(folder).find((name) => name.endsWith('.html')) ?? '';
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(join(folder, html)).href);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('小区名称、门牌或社区').fill('紫藤雅居');
    await expect(page.getByRole('status')).toContainText('双重纳入');
  });
});
