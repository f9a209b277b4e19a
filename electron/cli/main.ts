#!/usr/bin/env node
import { requireNodeVersion } from '../session/require-node-version.ts';

requireNodeVersion();
const { folderOfCaller } = await import('./working-folder.ts');
process.chdir(folderOfCaller(process.env) ?? '.');
const { runCommandLine } = await import('./run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
