import type { FeatureCollection } from 'geojson';
import { refuseOverwriting } from '../../data/files/refuse-overwriting.ts';
import { writeAtomically } from '../../data/files/write-atomically.ts';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { Language } from '../../shared/model/localized-text.ts';
import { type Result, refuse } from '../../shared/model/result.ts';
import { writeOrRefuse } from './write-or-refuse.ts';

/** Findings that have a shape, as GeoJSON (degrees) for a look in another program. Never replaces one of `inputs`. */
export async function writeFindings(
  { path, inputs }: { readonly path: string; readonly inputs: readonly string[] },
  report: CheckReport,
  language: Language,
): Promise<Result<null>> {
  const refusal = refuseOverwriting(path, inputs);
  if (refusal) return refuse(refusal);
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: report.findings.flatMap(({ geometry, text, units, bbox: _bbox, place: _place, ...finding }) =>
      geometry === null
        ? []
        : [
            {
              type: 'Feature',
              properties: { ...finding, units: units.join(','), text: text[language] },
              geometry,
            },
          ],
    ),
  };
  return writeOrRefuse(path, () => writeAtomically([{ path, bytes: `${JSON.stringify(collection)}\n` }]));
}
