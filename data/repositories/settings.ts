// The one settings record ⇄ the table of project settings. The open plan is a memory, not a reference: it may be gone.
import type { ProjectSettings, WarningLevels } from '../../shared/model/records.ts';
import { usualWarningLevels } from '../../shared/model/warning-levels.ts';
import { defineRepository } from './record-mapping.ts';

interface SettingsRow {
  readonly id: string;
  readonly project_name: string;
  readonly central_meridian_degrees: number;
  readonly sliver_width_metres: number;
  readonly demonstration_notice: string;
  readonly active_plan_id: string | null;
  /** All null until somebody changes one of them. */
  readonly tight_load_percent: number | null;
  readonly full_load_percent: number | null;
  readonly large_class: number | null;
  readonly oversize_class: number | null;
  readonly primary_radius_metres: number | null;
  readonly junior_radius_metres: number | null;
  readonly smallest_count: number | null;
}

export const settings = defineRepository<ProjectSettings, SettingsRow, Record<never, never>>({
  kind: 'settings',
  table: 'project_settings',
  columns: [
    'id',
    'project_name',
    'central_meridian_degrees',
    'sliver_width_metres',
    'demonstration_notice',
    'active_plan_id',
    'tight_load_percent',
    'full_load_percent',
    'large_class',
    'oversize_class',
    'primary_radius_metres',
    'junior_radius_metres',
    'smallest_count',
  ],
  lists: {},
  toRow: (record) => ({
    id: record.id,
    project_name: record.projectName,
    central_meridian_degrees: record.centralMeridian,
    sliver_width_metres: record.sliverWidthMetres,
    demonstration_notice: record.demonstrationNotice,
    active_plan_id: record.activePlanId,
    tight_load_percent: record.warningLevels?.tightLoadPercent ?? null,
    full_load_percent: record.warningLevels?.fullLoadPercent ?? null,
    large_class: record.warningLevels?.largeClass ?? null,
    oversize_class: record.warningLevels?.oversizeClass ?? null,
    primary_radius_metres: record.warningLevels?.primaryRadiusMetres ?? null,
    junior_radius_metres: record.warningLevels?.juniorRadiusMetres ?? null,
    smallest_count: record.smallestCount ?? null,
  }),
  fromRow: (row) => ({
    kind: 'settings',
    id: 'settings',
    projectName: row.project_name,
    centralMeridian: row.central_meridian_degrees,
    sliverWidthMetres: row.sliver_width_metres,
    demonstrationNotice: row.demonstration_notice,
    activePlanId: row.active_plan_id,
    ...(row.tight_load_percent === null ? {} : { warningLevels: warningLevelsOfRow(row) }),
    ...(row.smallest_count === null ? {} : { smallestCount: row.smallest_count }),
  }),
});

/** A column that somebody emptied in another program has its usual value. */
function warningLevelsOfRow(row: SettingsRow): WarningLevels {
  return {
    tightLoadPercent: row.tight_load_percent ?? usualWarningLevels.tightLoadPercent,
    fullLoadPercent: row.full_load_percent ?? usualWarningLevels.fullLoadPercent,
    largeClass: row.large_class ?? usualWarningLevels.largeClass,
    oversizeClass: row.oversize_class ?? usualWarningLevels.oversizeClass,
    primaryRadiusMetres: row.primary_radius_metres ?? usualWarningLevels.primaryRadiusMetres,
    juniorRadiusMetres: row.junior_radius_metres ?? usualWarningLevels.juniorRadiusMetres,
  };
}
