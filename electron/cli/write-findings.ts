import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { lookThroughRows } from '../../data/exports/look-through-rows.ts';
import { refuseOverwriting } from '../../data/files/refuse-overwriting.ts';
import { writeAtomically } from '../../data/files/write-atomically.ts';
import type { CheckReport, Finding } from '../../shared/checks/finding.ts';
import type { Language } from '../../shared/model/localized-text.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { coverSmallCounts } from '../../shared/privacy/small-counts.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

/**
 * Findings that have a shape, as GeoJSON (degrees) for a look in another program. Never replaces one of `inputs`. Counts of
 * fewer children than `smallest` are left out (null: exact ones were asked for); answers with how many findings have one.
 */
export async function writeFindings(
  { path, inputs }: { readonly path: string; readonly inputs: readonly string[] },
  report: CheckReport,
  language: Language,
  smallest: number | null,
): Promise<Result<number>> {
  const refusal = refuseOverwriting(path, inputs);
  if (refusal) return refuse(refusal);
  const rows = report.findings
    .filter(({ geometry }) => geometry !== null)
    .map((finding) => rowOf(finding, language, smallest));
  const hidden = rows.filter(({ properties }) => properties.children === null).length;
  const looked = lookThroughRows(
    'findings',
    {
      name: 'findings',
      fields: ['text', 'a', 'b', 'units'].map((name) => ({ name, type: 'text' as const })),
      features: rows.map(({ properties }) => ({ geometry: null, values: texts(properties) })),
    },
    smallest,
  );
  if (!looked.ok) return looked;
  const collection: FeatureCollection = { type: 'FeatureCollection', features: rows };
  const bytes = `${JSON.stringify(collection)}\n`;
  const written = await writeOrRefuse(path, () => writeAtomically([{ path, bytes }], looked.value));
  return written.ok ? succeed(hidden) : written;
}

function rowOf(
  { geometry, text, units, bbox: _bbox, place: _place, ...finding }: Finding,
  language: Language,
  smallest: number | null,
) {
  const isSmall = smallest !== null && finding.children > 0 && finding.children < smallest;
  const properties = {
    ...finding,
    children: isSmall ? null : finding.children,
    units: units.join(','),
    text: smallest === null ? text[language] : coverSmallCounts(text[language], smallest),
  };
  return { type: 'Feature', properties, geometry } as Feature<Polygon | MultiPolygon, typeof properties>;
}

function texts(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value ?? '')]));
}
