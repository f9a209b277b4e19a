import type { LocalizedText } from '../model/localized-text.ts';
import type { Agreement, AgreementStatus } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';

export const agreementStatusNames: Readonly<Record<AgreementStatus, LocalizedText>> = {
  draft: { zh: '草案', en: 'a draft' },
  proposed: { zh: '已提出，待对方会签', en: 'proposed' },
  countersigned: { zh: '双方已签', en: 'countersigned' },
  'in-force': { zh: '生效', en: 'in force' },
  expired: { zh: '期满', en: 'expired' },
  revoked: { zh: '已终止', en: 'revoked' },
};

/** What may follow on what. A proposed agreement whose terms are changed is a draft again; nothing is skipped. */
const nextStatuses: Readonly<Record<AgreementStatus, readonly AgreementStatus[]>> = {
  draft: ['proposed'],
  proposed: ['countersigned', 'draft'],
  countersigned: ['in-force'],
  'in-force': ['revoked', 'expired'],
  expired: [],
  revoked: [],
};

/** The agreement with its next status and the event that says who, when and why; refuses a step that is not next. */
export function advanceStatus(
  agreement: Agreement,
  status: AgreementStatus,
  event: { readonly at: string; readonly by: string; readonly note: string },
): Result<Agreement> {
  const from = agreementStatusNames[agreement.status];
  const to = agreementStatusNames[status];
  if (!nextStatuses[agreement.status].includes(status)) {
    return refuse({
      code: 'status-not-next',
      message: {
        zh: `协议“${agreement.title}”现在是“${from.zh}”，不能直接变为“${to.zh}”`,
        en: `The agreement “${agreement.title}” is ${from.en}; it can't become ${to.en} from there`,
      },
      hint: {
        zh: '协议依次经过：草案、提出、会签、生效、终止或期满',
        en: 'The order is draft, proposed, countersigned, in force, then revoked or expired',
      },
    });
  }
  return succeed({ ...agreement, status, events: [...agreement.events, { status, ...event }] });
}
