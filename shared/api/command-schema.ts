// Shape and size of every command. Whether it makes sense in a project is the command's own business.
import { z } from 'zod';
import type { CommandName, CommandOf, ProjectCommand } from '../commands/command.ts';
import { agreementCommands } from './agreement-commands-schema.ts';
import type { AllKnown } from './all-known.ts';
import { caseCommands } from './case-commands-schema.ts';
import { catchmentCommands } from './catchment-commands-schema.ts';
import { noticeCommands } from './notice-commands-schema.ts';
import { planCommands } from './plan-commands-schema.ts';
import { recordCommands } from './record-commands-schema.ts';

type Commands = { readonly [Name in CommandName]: CommandOf<Name> };
type Schemas = { readonly [Name in CommandName]: z.ZodType<CommandOf<Name>> };

const schemas = {
  ...catchmentCommands,
  ...planCommands,
  ...agreementCommands,
  ...caseCommands,
  ...recordCommands,
  ...noticeCommands,
} satisfies Schemas;
const known: Schemas & AllKnown<Commands, typeof schemas> = schemas;

const names = Object.keys(known) as [CommandName, ...CommandName[]];

/** A command by its name, then by the schema of that name, so that an error names the member that is wrong. */
export const commandSchema: z.ZodType<ProjectCommand> = z
  .looseObject({ name: z.enum(names) })
  .transform((candidate, context): ProjectCommand => {
    const parsed = known[candidate.name].safeParse(candidate);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    }
    return z.NEVER;
  });
