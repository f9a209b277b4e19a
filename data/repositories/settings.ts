// The one settings record ⇄ the table of project settings. The open plan is a memory, not a reference: it may be gone.
import type { ProjectSettings } from '../../shared/model/records.ts';
import { defineRepository } from './record-mapping.ts';

interface SettingsRow {
  readonly id: string;
  readonly project_name: string;
  readonly central_meridian_degrees: number;
  readonly sliver_width_metres: number;
  readonly demonstration_notice: string;
  readonly active_plan_id: string | null;
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
  ],
  lists: {},
  toRow: (record) => ({
    id: record.id,
    project_name: record.projectName,
    central_meridian_degrees: record.centralMeridian,
    sliver_width_metres: record.sliverWidthMetres,
    demonstration_notice: record.demonstrationNotice,
    active_plan_id: record.activePlanId,
  }),
  fromRow: (row) => ({
    kind: 'settings',
    id: 'settings',
    projectName: row.project_name,
    centralMeridian: row.central_meridian_degrees,
    sliverWidthMetres: row.sliver_width_metres,
    demonstrationNotice: row.demonstration_notice,
    activePlanId: row.active_plan_id,
  }),
});
