import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';

/** “（依协议 2025-03 约定）”; empty where nothing is declared. */
export function describeDeclared(state: ProjectState, agreementId: string | null): LocalizedText {
  const agreement = agreementId === null ? undefined : state.agreement.get(agreementId);
  if (!agreement) return { zh: '', en: '' };
  const name = agreement.number || agreement.title || agreement.id;
  return { zh: `（协议 ${name} 约定）`, en: ` (declared by agreement ${name})` };
}
