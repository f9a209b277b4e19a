import type { Agreement, AgreementKind } from '../../model/records.ts';

export const agreementKindNames: Readonly<Record<AgreementKind, string>> = {
  'parity-swap': '数量对等学位',
  'dual-service': '双重纳入',
  'shared-pool': '共享学位',
};

/** “《涪城区—经开区学位共享协议》（绵教协〔2026〕3号）”. */
export function citeAgreement(agreement: Agreement): string {
  const title = /^《.*》$/.test(agreement.title) ? agreement.title : `《${agreement.title}》`;
  return agreement.number === '' ? title : `${title}（${agreement.number}）`;
}
