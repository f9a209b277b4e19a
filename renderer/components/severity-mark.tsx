import { CircleX, Handshake, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/checks/finding.ts';

const marks = { error: CircleX, warning: TriangleAlert, declared: Handshake } as const;

/** Severity by form and by colour, with its word for screen readers. */
export function SeverityMark({ severity }: { readonly severity: Finding['severity'] }) {
  const { t } = useTranslation();
  const Mark = marks[severity];
  return (
    <span className={`is-${severity}`} title={t(`findings.${severity}`)}>
      <Mark aria-hidden="true" />
      <span className="visually-hidden">{t(`findings.${severity}`)}</span>
    </span>
  );
}
