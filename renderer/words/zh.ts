// The words of the interface. The Chinese ones are the list; the English ones must have the same keys (by type).
import { zhCases } from './zh-cases.ts';
import { zhCompare } from './zh-compare.ts';
import { zhEvidence } from './zh-evidence.ts';
import { zhFixes } from './zh-fixes.ts';
import { zhNegotiation } from './zh-negotiation.ts';
import { zhNumbers } from './zh-numbers.ts';
import { zhPapers } from './zh-papers.ts';
import { zhPlans } from './zh-plans.ts';
import { zhServices } from './zh-services.ts';
import { zhWindow } from './zh-window.ts';

export const zh = {
  ...zhWindow,
  ...zhPlans,
  ...zhNumbers,
  ...zhPapers,
  ...zhCompare,
  ...zhFixes,
  ...zhNegotiation,
  ...zhCases,
  ...zhServices,
  ...zhEvidence,
};
