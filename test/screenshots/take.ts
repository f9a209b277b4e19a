// `npm run screenshots`: the pictures of docs/, from the sample city, in a real Chromium. Run it when the window
// changes, and look at what it made.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from '../e2e/drivers/browser-host.ts';
import { Desk } from '../e2e/drivers/desk.ts';
import { copySampleProject } from '../e2e/drivers/sample-project.ts';
import { chromiumArguments, findChromium } from '../setup/find-chromium.ts';
import { takeFirstTenMinutes } from './first-ten-minutes.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };

interface Scene {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
  readonly show: (desk: Desk, page: Page) => Promise<void>;
}

const scenes: readonly Scene[] = [
  { name: 'desk', viewport: small, language: 'zh', theme: 'light', show: showFindings },
  { name: 'desk-large', viewport: large, language: 'zh', theme: 'light', show: async () => undefined },
  { name: 'border', viewport: small, language: 'zh', theme: 'light', show: showOverlap },
  { name: 'houses', viewport: small, language: 'zh', theme: 'light', show: showHouses },
  { name: 'desk-dark', viewport: large, language: 'zh', theme: 'dark', show: showOverlap },
  { name: 'desk-english', viewport: small, language: 'en', theme: 'light', show: async () => undefined },
  {
    name: 'agreements',
    viewport: small,
    language: 'zh',
    theme: 'light',
    show: (desk) => desk.goTo('边界协商'),
  },
  { name: 'notice', viewport: small, language: 'zh', theme: 'light', show: (desk) => desk.goTo('公示') },
];

async function showFindings(desk: Desk): Promise<void> {
  await desk.openFindings();
}

async function showOverlap(desk: Desk): Promise<void> {
  await desk.openFindings();
  await desk.overlapOf('量子小学', '听涛小学').click();
  await desk.zoomToSelection();
}

async function showHouses(desk: Desk, page: Page): Promise<void> {
  await showOverlap(desk);
  for (let step = 0; step < 2; step++) await page.getByRole('button', { name: '放大' }).click();
}

async function takeScene(browser: Browser, host: BrowserHost, scene: Scene): Promise<void> {
  const page = await browser.newPage({ viewport: scene.viewport, locale: 'zh-CN' });
  const desk = new Desk(page);
  await desk.open(host.address);
  await desk.mapIsDrawn();
  if (scene.theme === 'dark') await page.getByRole('button', { name: '深色' }).click();
  await scene.show(desk, page);
  if (scene.language === 'en') await page.getByRole('button', { name: 'English' }).click();
  await page.mouse.move(scene.viewport.width / 2, 1);
  await page.waitForTimeout(4_000);
  await page.screenshot({ path: join(docs, `${scene.name}.png`) });
  await page.close();
  process.stdout.write(`docs/${scene.name}.png\n`);
}

/** The map page of a printed draft, as the office would see it. */
function takeNotice(project: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-notice-'));
  execFileSync(process.execPath, [
    'electron/cli/main.ts',
    'notice',
    project,
    '--out',
    folder,
    '--formats',
    'pdf',
  ]);
  const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '';
  const pages =
    /Pages:\s+(\d+)/u.exec(execFileSync('pdfinfo', [join(folder, pdf)], { encoding: 'utf8' }))?.[1] ?? '1';
  execFileSync('pdftoppm', [
    '-r',
    '90',
    '-png',
    '-singlefile',
    '-f',
    pages,
    join(folder, pdf),
    join(docs, 'notice-map'),
  ]);
  process.stdout.write('docs/notice-map.png\n');
}

mkdirSync(docs, { recursive: true });
const chosen = process.argv.slice(2);
const project = await copySampleProject();
const host = await startBrowserHost(project);
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumArguments,
});
for (const scene of scenes) {
  if (chosen.length === 0 || chosen.includes(scene.name)) await takeScene(browser, host, scene);
}
// Last: it draws in the project.
if (chosen.length === 0 || chosen.includes('minutes'))
  await takeFirstTenMinutes(browser, host, project, docs);
await browser.close();
await host.stop();
if (chosen.length === 0 || chosen.includes('notice-map')) takeNotice(project);
