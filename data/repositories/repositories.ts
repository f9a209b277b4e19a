// One repository for every kind of record: a kind without one does not compile.
import type { RecordKind } from '../../shared/model/records.ts';
import { agreements } from './agreements.ts';
import { authorities } from './authorities.ts';
import { barriers } from './barriers.ts';
import { campuses } from './campuses.ts';
import { cases } from './cases.ts';
import { catchments } from './catchments.ts';
import { clusters } from './clusters.ts';
import { comments } from './comments.ts';
import { districts } from './districts.ts';
import { followings } from './followings.ts';
import { locks } from './locks.ts';
import { notices } from './notices.ts';
import { plans } from './plans.ts';
import type { Repository } from './record-mapping.ts';
import { referenceFeatures } from './reference-features.ts';
import { roads } from './roads.ts';
import { schools } from './schools.ts';
import { serviceRelations } from './service-relations.ts';
import { settings } from './settings.ts';
import { unitSplits } from './unit-splits.ts';
import { units } from './units.ts';

export const repositories: Readonly<Record<RecordKind, Repository>> = {
  settings,
  district: districts,
  authority: authorities,
  school: schools,
  campus: campuses,
  cluster: clusters,
  unit: units,
  road: roads,
  barrier: barriers,
  reference: referenceFeatures,
  plan: plans,
  catchment: catchments,
  agreement: agreements,
  'service-relation': serviceRelations,
  notice: notices,
  lock: locks,
  following: followings,
  'unit-split': unitSplits,
  case: cases,
  comment: comments,
};
