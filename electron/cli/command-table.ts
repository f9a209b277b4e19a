import type { Command } from './command.ts';

/** Every command by its name, in the order of `help`. A command line loads the code of its own command only. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).newCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  dissolve: async () => (await import('./commands/dissolve.ts')).dissolveCommand,
  plans: async () => (await import('./commands/plans.ts')).plansCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  overlaps: async () => (await import('./commands/overlaps.ts')).overlapsCommand,
  snap: async () => (await import('./commands/snap.ts')).snapCommand,
  locate: async () => (await import('./commands/locate.ts')).locateCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  agreements: async () => (await import('./commands/agreements.ts')).agreementsCommand,
  propose: async () => (await import('./commands/propose.ts')).proposeCommand,
  packages: async () => (await import('./commands/packages.ts')).packagesCommand,
  belt: async () => (await import('./commands/belt.ts')).beltCommand,
  swaps: async () => (await import('./commands/swaps.ts')).swapsCommand,
  ranges: async () => (await import('./commands/ranges.ts')).rangesCommand,
  case: async () => (await import('./commands/case.ts')).caseCommand,
  freeze: async () => (await import('./commands/freeze.ts')).freezeCommand,
  notice: async () => (await import('./commands/notice.ts')).noticeCommand,
  comments: async () => (await import('./commands/comments.ts')).commentsCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  history: async () => (await import('./commands/history.ts')).historyCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

/** Null where there is no command of that name. */
export async function loadCommand(name: string): Promise<Command | null> {
  return Object.hasOwn(loaders, name) ? ((await loaders[name]?.()) ?? null) : null;
}

/** All commands with their names, for `help`. */
export function loadCommands(): Promise<(readonly [name: string, command: Command])[]> {
  return Promise.all(Object.entries(loaders).map(async ([name, load]) => [name, await load()] as const));
}
