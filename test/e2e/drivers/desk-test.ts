// Where most browser tests begin: a copy of the sample city, served by a host of its own and open in the window; and
// how all end: the host is stopped, and nothing went wrong in the page unseen.
import { test as base, expect } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';
import { Desk } from './desk.ts';
import { MapDriver } from './map.ts';
import { copySampleProject } from './sample-project.ts';
import { draftName, StoredPlan } from './stored-plan.ts';

export { expect };

interface DeskFixtures {
  /** Path of the project file; a spec that begins with another one overrides this. */
  readonly project: string;
  /** Serves the project. Asked for alone, no window is open yet. */
  readonly host: BrowserHost;
  /** The project is in the window. */
  readonly desk: Desk;
  /** The map is drawn. */
  readonly map: MapDriver;
  /** The draft of primary schools, as the file has it. */
  readonly plan: StoredPlan;
  /** What the page threw or wrote to its console as an error; a test that leaves something here fails. */
  readonly pageErrors: string[];
}

export const test = base.extend<DeskFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  project: async ({}, use) => {
    await use(await copySampleProject());
  },
  host: async ({ project }, use) => {
    const host = await startBrowserHost(project);
    await use(host);
    await host.stop();
  },
  desk: async ({ page, host }, use) => {
    const desk = new Desk(page);
    await desk.open(host.address);
    await use(desk);
  },
  map: async ({ page, desk }, use) => {
    await desk.mapIsDrawn();
    await use(new MapDriver(page));
  },
  plan: async ({ project }, use) => {
    await use(new StoredPlan(project, draftName));
  },
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
      page.on('console', (message) => {
        // A host that is stopped cuts off what the page still listens to.
        if (message.type() === 'error' && !message.text().includes('net::ERR_')) errors.push(message.text());
      });
      await use(errors);
      expect(errors, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});
