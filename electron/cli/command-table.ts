import type { Command } from './command.ts';
import { agreementsCommand } from './commands/agreements.ts';
import { backupCommand } from './commands/backup.ts';
import { beltCommand } from './commands/belt.ts';
import { caseCommand } from './commands/case.ts';
import { checkCommand } from './commands/check.ts';
import { commentsCommand } from './commands/comments.ts';
import { compareCommand } from './commands/compare.ts';
import { dissolveCommand } from './commands/dissolve.ts';
import { exportCommand } from './commands/export.ts';
import { freezeCommand } from './commands/freeze.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { locateCommand } from './commands/locate.ts';
import { newCommand } from './commands/new.ts';
import { noticeCommand } from './commands/notice.ts';
import { overlapsCommand } from './commands/overlaps.ts';
import { plansCommand } from './commands/plans.ts';
import { rangesCommand } from './commands/ranges.ts';
import { serveCommand } from './commands/serve.ts';
import { snapCommand } from './commands/snap.ts';
import { swapsCommand } from './commands/swaps.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command by its name, in the order of `help`. */
export const commandTable: Readonly<Record<string, Command>> = {
  new: newCommand,
  import: importCommand,
  dissolve: dissolveCommand,
  plans: plansCommand,
  check: checkCommand,
  overlaps: overlapsCommand,
  snap: snapCommand,
  locate: locateCommand,
  compare: compareCommand,
  agreements: agreementsCommand,
  belt: beltCommand,
  swaps: swapsCommand,
  ranges: rangesCommand,
  case: caseCommand,
  freeze: freezeCommand,
  notice: noticeCommand,
  comments: commentsCommand,
  export: exportCommand,
  history: historyCommand,
  verify: verifyCommand,
  backup: backupCommand,
  serve: serveCommand,
};
