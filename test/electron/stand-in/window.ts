import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../setup/find-chromium.ts';
import { invoke } from './ipc-main.ts';
import { preloadScript } from './preload-script.ts';
import { answer } from './protocol.ts';
import { isCancelled } from './session.ts';

// Chromium alone knows no huapian: scheme, so the window shows this address and everything is told the other one.
const shownOrigin = 'http://huapian-app.localhost';
const appOrigin = 'huapian://app';

const toApp = (address: string) => address.replace(shownOrigin, appOrigin);
const toShown = (address: string) => address.replace(appOrigin, shownOrigin);

class StandInContents extends EventEmitter {
  page: Page | null = null;

  setWindowOpenHandler(): void {}

  send(channel: string, message: unknown): void {
    void this.page?.evaluate(
      ([name, data]) => window.dispatchEvent(new CustomEvent(String(name), { detail: data })),
      [channel, message],
    );
  }
}

export class StandInWindow extends EventEmitter {
  static app: EventEmitter | null = null;
  static windows: StandInWindow[] = [];

  static getAllWindows(): StandInWindow[] {
    return StandInWindow.windows;
  }

  static fromWebContents(contents: StandInContents): StandInWindow | null {
    return StandInWindow.windows.find((window) => window.webContents === contents) ?? null;
  }

  readonly webContents = new StandInContents();
  readonly options: { webPreferences: { preload: string } };

  constructor(options: { webPreferences: { preload: string } }) {
    super();
    this.options = options;
    StandInWindow.windows.push(this);
    StandInWindow.app?.emit('web-contents-created', {}, this.webContents);
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  focus(): void {}

  show(): void {}

  async loadURL(address: string): Promise<void> {
    const context = await this.launch();
    const page = context.pages()[0] ?? (await context.newPage());
    this.webContents.page = page;
    context.on('page', (opened) => void opened.close());
    await context.route('**/*', (route) => this.serve(route));
    await context.exposeBinding('standInInvoke', (source, channel: string, words: unknown[]) =>
      invoke(
        {
          sender: this.webContents,
          senderFrame: { url: toApp(source.frame.url()), parent: source.frame.parentFrame() },
        },
        channel,
        words,
      ),
    );
    await context.addInitScript(preloadScript(readFileSync(this.options.webPreferences.preload, 'utf8')));
    await page.goto(toShown(address));
    page.once('close', () => StandInWindow.app?.emit('window-all-closed'));
    this.emit('ready-to-show');
    process.stdout.write('stand-in: window shown\n');
  }

  private async launch(): Promise<BrowserContext> {
    const executablePath = findChromium();
    return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'huapian-stand-in-')), {
      ...(executablePath ? { executablePath } : {}),
      args: [...chromiumArguments, `--remote-debugging-port=${process.env.HUAPIAN_DEBUGGING_PORT ?? '0'}`],
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
    });
  }

  /** Main decides what loads: navigation by its listeners, every request by its filter, files by its protocol. */
  private async serve(route: Route): Promise<void> {
    const address = toApp(route.request().url());
    const isNavigation = route.request().isNavigationRequest();
    // “No content” leaves the page as it is, which is what a prevented navigation does.
    if (isNavigation && this.isNavigationPrevented(address)) return route.fulfill({ status: 204 });
    if (isCancelled(address)) return route.abort('blockedbyclient');
    const response = await answer(address);
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  private isNavigationPrevented(url: string): boolean {
    let isPrevented = false;
    const event = {
      url,
      preventDefault: () => {
        isPrevented = true;
      },
    };
    this.webContents.emit('will-navigate', event);
    return isPrevented;
  }
}
