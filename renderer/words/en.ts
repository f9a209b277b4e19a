import { enCases } from './en-cases.ts';
import { enCompare } from './en-compare.ts';
import { enEvidence } from './en-evidence.ts';
import { enFixes } from './en-fixes.ts';
import { enNegotiation } from './en-negotiation.ts';
import { enNumbers } from './en-numbers.ts';
import { enPapers } from './en-papers.ts';
import { enPlans } from './en-plans.ts';
import { enServices } from './en-services.ts';
import { enWindow } from './en-window.ts';

export const en = {
  ...enWindow,
  ...enPlans,
  ...enNumbers,
  ...enPapers,
  ...enCompare,
  ...enFixes,
  ...enNegotiation,
  ...enCases,
  ...enServices,
  ...enEvidence,
};
