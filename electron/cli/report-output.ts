import type { CheckReport } from '../../shared/checks/finding.ts';
import type { Language, LocalizedText } from '../../shared/model/localized-text.ts';
import type { ExitStatus } from './command.ts';
import { severityNames } from './words.ts';

/** The contract's JSON: geometry stays out (`--geojson` writes it), sentences in one language. */
export function reportAsJson(report: CheckReport, language: Language): unknown {
  return {
    elapsedMs: report.elapsedMs,
    findings: report.findings.map(({ geometry: _geometry, text, ...finding }) => ({
      ...finding,
      text: text[language],
    })),
    failures: report.failures,
    totals: report.totals,
  };
}

export function describeReport(report: CheckReport, say: (text: LocalizedText) => string): string[] {
  const declared = report.findings.filter((finding) => finding.declared !== null).length;
  const open = report.findings.length - declared;
  const failed = report.failures.length;
  return [
    ...report.findings.map((finding) => `${say(severityNames[finding.severity])}\t${say(finding.text)}`),
    ...report.failures.map(
      (failure) =>
        `${say({ zh: '未能计算', en: 'failure' })}\t${failure.a} ${failure.b ?? ''}\t${failure.reason}`,
    ),
    say({
      zh: `${open} 个问题，${declared} 处协议内重叠，${failed} 对未能计算`,
      en: `${open} ${open === 1 ? 'finding' : 'findings'}, ${declared} declared by agreements, ${failed} ${failed === 1 ? 'pair' : 'pairs'} not computed`,
    }),
  ];
}

/** 1 where something needs attention: a finding no agreement allows, or a pair that could not be computed. */
export function exitStatusOf(report: CheckReport): ExitStatus {
  const isClean = report.findings.every((finding) => finding.declared !== null);
  return isClean && report.failures.length === 0 ? 0 : 1;
}
