// From the address typed in to the first map that is seen, and to the map that answers the hand, beside an empty map of the
// same library in the same browser: a map that answers can't cost less than that.
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

/** Milliseconds: wall time, and processor time of all of the browser. */
interface Cost {
  readonly wall: number;
  readonly processor: number;
}

/** Medians of a few rounds, the three taking turns. */
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
    { what: 'an empty map in the same browser', host: empty, hasPicture: false, aims: ['', 'peer'] },
    { what: 'the plan opened in a browser', host: large, hasPicture: true, aims: ['2,000', ''] },
    { what: 'the sample city opened', host: sample, hasPicture: true, aims: ['', ''] },
  ].map((page) => ({ ...page, seen: [] as Cost[], ready: [] as Cost[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { host, hasPicture, seen, ready } of pages) {
      const costs = await openPage(browser, host.address, hasPicture);
      if (costs.seen) seen.push(costs.seen);
      ready.push(costs.ready);
    }
  }
  await browser.close();
  await Promise.all([empty, large, sample].map((host) => host.stop()));
  for (const { what, seen, ready, aims } of pages) {
    if (seen.length > 0) printTable([[`${what}: its map is seen`, ...medians(seen), aims[0] ?? '']]);
    printTable([[`${what}: the map answers the hand`, ...medians(ready), aims[1] ?? '']]);
  }
}

function medians(costs: readonly Cost[]): string[] {
  const of = (times: readonly number[]) => median(times.toSorted((a, b) => a - b)).toFixed(0);
  return [of(costs.map(({ wall }) => wall)), of(costs.map(({ processor }) => processor))];
}

async function openPage(
  browser: Browser,
  address: string,
  hasPicture: boolean,
): Promise<{ seen: Cost | null; ready: Cost }> {
  const page = await browser.newPage();
  const before = await processorMilliseconds(browser);
  const start = performance.now();
  const costNow = async (): Promise<Cost> => ({
    wall: performance.now() - start,
    processor: (await processorMilliseconds(browser)) - before,
  });
  let seen: Promise<Cost> | null = null;
  // Told by the page at once: who asks it again and again is answered late while it works.
  await page.exposeFunction('tellSeen', () => {
    seen ??= costNow();
  });
  await page.addInitScript(tellFirstMap);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-map-ready="true"]').waitFor({ state: 'attached', timeout: 120_000 });
  const ready = await costNow();
  const picture = await seen;
  await page.close();
  if (hasPicture && !picture) throw new Error('no first map was seen');
  return { seen: picture, ready };
}

/** Runs in the page before anything else. */
function tellFirstMap(): void {
  const isSeen = () => document.documentElement?.dataset.firstMap === 'shown';
  const tell = () => isSeen() && (window as unknown as { tellSeen: () => void }).tellSeen();
  new MutationObserver(tell).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-first-map'],
  });
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
