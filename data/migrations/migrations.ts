// The list of all schema steps, oldest first.
import { migration as initial } from './0010-initial.ts';
import { migration as locks } from './0030-locks.ts';
import { migration as warningLevels } from './0040-warning-levels.ts';
import { migration as followings } from './0060-followings.ts';
import { migration as childrenTolerance } from './0070-children-tolerance.ts';
import { migration as unitSplits } from './0080-unit-splits.ts';
import { migration as agreementLife } from './0090-agreement-life.ts';
import { migration as mapReview } from './0100-map-review.ts';
import { migration as sealedSignatures } from './0110-sealed-signatures.ts';
import { migration as noticeTemplates } from './0120-notice-templates.ts';
import { migration as comments } from './0130-comments.ts';
import { migration as documentDates } from './0140-document-dates.ts';
import { migration as cases } from './0150-cases.ts';
import { migration as mapLabels } from './0160-map-labels.ts';
import { migration as mapBase } from './0170-map-base.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  initial,
  locks,
  warningLevels,
  followings,
  childrenTolerance,
  unitSplits,
  agreementLife,
  mapReview,
  sealedSignatures,
  noticeTemplates,
  comments,
  documentDates,
  cases,
  mapLabels,
  mapBase,
];
