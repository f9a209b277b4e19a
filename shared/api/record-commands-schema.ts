// Shape and size of the commands about campuses, estates, who serves them besides, and the settings of a project.
import { z } from 'zod';
import { changes } from './partial-schema.ts';
import { count, identifier, longText, pointGeometry, schoolYear, shortText, stage } from './value-schemas.ts';

const level = z.number().min(-1_000_000).max(1_000_000);
const children = z.array(z.strictObject({ stage, intakeYear: schoolYear, count })).max(1000);
const campusStages = z.array(z.strictObject({ stage, classesPerGrade: count, baseSeats: count })).max(10);

export const recordCommands = {
  'edit-campus': z.strictObject({
    name: z.literal('edit-campus'),
    campusId: identifier,
    changes: changes({
      name: shortText,
      address: shortText,
      phone: shortText,
      location: pointGeometry,
      stages: campusStages,
    }),
  }),
  'edit-unit': z.strictObject({
    name: z.literal('edit-unit'),
    unitId: identifier,
    changes: changes({
      name: shortText,
      community: shortText,
      households: count,
      children,
      addresses: z.array(shortText).max(10_000),
    }),
  }),
  'add-service': z.strictObject({
    name: z.literal('add-service'),
    planId: identifier,
    service: z.strictObject({
      unitId: identifier,
      campusId: identifier,
      stage,
      relationKind: z.enum(['feeder', 'lottery']),
      quota: count.nullable(),
      priority: z.int().min(1).max(99),
      fromSchoolYear: schoolYear,
      toSchoolYear: schoolYear.nullable(),
      basis: longText,
    }),
  }),
  'remove-service': z.strictObject({ name: z.literal('remove-service'), relationId: identifier }),
  'edit-settings': z.strictObject({
    name: z.literal('edit-settings'),
    changes: changes({
      projectName: shortText,
      sliverWidthMetres: z.number().min(-1000).max(1000),
      demonstrationNotice: shortText,
      warningLevels: z.strictObject({
        tightLoadPercent: level,
        fullLoadPercent: level,
        largeClass: level,
        oversizeClass: level,
        primaryRadiusMetres: level,
        juniorRadiusMetres: level,
      }),
      smallestCount: count,
    }),
  }),
};
