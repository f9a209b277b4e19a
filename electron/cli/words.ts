// Codes of the data as words in tables for people; `--json` keeps the codes.
import type { Finding } from '../../shared/checks/finding.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { Agreement, Plan } from '../../shared/model/records.ts';

export const planStatusNames: Readonly<Record<Plan['status'], LocalizedText>> = {
  draft: { zh: '草案', en: 'draft' },
  frozen: { zh: '已定稿', en: 'frozen' },
  approved: { zh: '已批准', en: 'approved' },
  archived: { zh: '已归档', en: 'archived' },
};

export const agreementKindNames: Readonly<Record<Agreement['agreementKind'], LocalizedText>> = {
  'parity-swap': { zh: '数量对等', en: 'parity swap' },
  'dual-service': { zh: '双重纳入', en: 'dual service' },
  'shared-pool': { zh: '共享学位', en: 'shared pool' },
};

export const agreementStatusNames: Readonly<Record<Agreement['status'], LocalizedText>> = {
  draft: { zh: '草案', en: 'draft' },
  proposed: { zh: '一方已签', en: 'proposed' },
  countersigned: { zh: '双方已签', en: 'countersigned' },
  'in-force': { zh: '生效', en: 'in force' },
  expired: { zh: '期满', en: 'expired' },
  revoked: { zh: '已终止', en: 'revoked' },
};

export const severityNames: Readonly<Record<Finding['severity'], LocalizedText>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  declared: { zh: '协议内', en: 'declared' },
};
