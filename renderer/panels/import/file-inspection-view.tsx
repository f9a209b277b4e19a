import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../../shared/api/project-api.ts';
import { Field } from '../../components/field.tsx';
import { useView } from '../../state/use-session.ts';
import { formatCount } from '../../words/format.ts';
import type { ImportChoice } from './import-choice.ts';

const encodings = ['auto', 'utf-8', 'gb18030', 'big5'] as const;
const systems = ['auto', 'EPSG:4490', 'EPSG:4326', 'EPSG:4523', 'EPSG:4544', 'gcj02', 'bd09'] as const;

export interface FileInspectionViewProps {
  readonly inspection: FileInspection;
  readonly choice: ImportChoice;
  readonly onChange: (changes: Partial<ImportChoice>) => void;
}

/** What the file turned out to be, and on what evidence; encoding and coordinate system can be overruled. */
export function FileInspectionView({ inspection, choice, onChange }: FileInspectionViewProps) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const { encoding, encodingEvidence, crs, crsEvidence, columns, sample } = inspection;
  const encodingName = (value: string) => t(`import.encodings.${value}`, value);
  // A colon in a key is i18next's mark of a namespace.
  const systemName = (value: string) =>
    t(`import.systems.${value}`, { nsSeparator: false, defaultValue: value });
  const options = (values: readonly string[], nameOf: (value: string) => string) =>
    values.map((value) => ({ value, label: value === 'auto' ? t('import.auto') : nameOf(value) }));
  const rows = sample.slice(0, 5).map((cells, place) => ({ cells, key: `row ${place}` }));
  const facts = [
    [t('import.format'), t(`import.formats.${inspection.format}`)],
    [t('import.rows'), formatCount(inspection.rows)],
    [
      t('import.geometry'),
      inspection.geometryTypes.map((type) => t(`import.shapes.${type}`, type)).join(', ') || t('app.none'),
    ],
  ] as const;
  return (
    <div className="stack">
      <p className="row is-wrapping" style={{ gap: 22 }}>
        {facts.map(([label, value]) => (
          <span key={label}>
            <span className="faint">{label}</span> <strong>{value}</strong>
          </span>
        ))}
      </p>
      <div className="form-grid">
        <Field
          label={`${t('import.encoding')}: ${encodingName(encoding)}`}
          width="half"
          hint={t('import.evidence', { what: encodingEvidence[language] })}
        >
          {(id) => (
            <Select
              id={id}
              value={choice.encoding}
              options={options(encodings, encodingName)}
              onChange={(next: string) => onChange({ encoding: next })}
            />
          )}
        </Field>
        <Field
          label={`${t('import.crs')}: ${crs ? systemName(crs) : t('import.noCrs')}`}
          width="half"
          hint={t('import.evidence', { what: crsEvidence[language] })}
        >
          {(id) => (
            <Select
              id={id}
              value={choice.crs}
              options={options(systems, systemName)}
              onChange={(next: string) => onChange({ crs: next })}
            />
          )}
        </Field>
      </div>
      <section className="inspection-sample" aria-label={t('import.sampleRows')}>
        <table className="data-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span>{column}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, key }) => (
              <tr key={key}>
                {columns.map((column, place) => (
                  <td key={column} className="sample-cell">
                    {cells[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
