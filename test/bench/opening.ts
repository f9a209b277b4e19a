// From the address typed in to the first map, beside an empty map of the same library in the same browser: what opening
// costs on a machine can't be less than that.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { createSession } from '../../electron/session/create-session.ts';
import { startBrowserHost } from '../e2e/drivers/browser-host.ts';
import { chromiumArguments, findChromium } from '../setup/find-chromium.ts';
import { median, printTable } from './measure.ts';

const rounds = 3;
const repository = join(import.meta.dirname, '..', '..');

/** Medians of a few rounds, the three taking turns; wall time, and processor time of all of the browser. */
export async function benchOpening(city: string): Promise<void> {
  if (!existsSync(join(repository, 'renderer', 'dist'))) {
    printTable([['opened to the first map', 'not measured: npm run build first', '', '2,000']]);
    return;
  }
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArguments,
  });
  const [empty, large, sample] = await Promise.all([
    serveEmptyMap(),
    startBrowserHost(city),
    startBrowserHost(await makeSample()),
  ]);
  const pages = [
    { what: 'an empty map in the same browser', host: empty, aim: 'peer' },
    { what: 'the plan opened to the first map in a browser', host: large, aim: '2,000' },
    { what: 'the sample city opened to the first map', host: sample, aim: '' },
  ].map((page) => ({ ...page, wall: [] as number[], processor: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { host, wall, processor } of pages) {
      const before = await processorMilliseconds(browser);
      wall.push(await openPage(browser, host.address));
      processor.push((await processorMilliseconds(browser)) - before);
    }
  }
  await browser.close();
  await Promise.all([empty, large, sample].map((host) => host.stop()));
  for (const { what, wall, processor, aim } of pages) {
    const [milliseconds, ofProcessor] = [wall, processor].map((times) =>
      median(times.toSorted((a, b) => a - b)).toFixed(0),
    );
    printTable([[`${what}, median of ${rounds}`, milliseconds ?? '', ofProcessor ?? '', aim]]);
  }
}

async function openPage(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto(address);
  await page.locator('[data-map-ready="true"]').waitFor({ timeout: 120_000 });
  const milliseconds = performance.now() - start;
  await page.close();
  return milliseconds;
}

/** Of all processes of the browser since it started. */
async function processorMilliseconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function serveEmptyMap(): Promise<{ address: string; stop: () => Promise<void> }> {
  const library = join(repository, 'node_modules', 'maplibre-gl', 'dist');
  const files: Readonly<Record<string, readonly [type: string, path: string]>> = {
    '/': ['text/html', join(import.meta.dirname, 'empty-map.html')],
    '/maplibre-gl.mjs': ['text/javascript', join(library, 'maplibre-gl.mjs')],
    '/maplibre-gl-worker.mjs': ['text/javascript', join(library, 'maplibre-gl-worker.mjs')],
  };
  const server = createServer((request, response) => {
    const [type, path] = files[request.url ?? ''] ?? [];
    if (!type || !path) response.writeHead(404).end();
    else
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function makeSample(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'huapian-bench-')), 'sample.gpkg');
  const { api } = createSession({ rememberProjects: false });
  const made = await api.createProject({ path, sample: true, jobId: 'sample' });
  if (!made.ok) throw new Error(made.refusal.message.en);
  await api.closeProject({});
  return path;
}
