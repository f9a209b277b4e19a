import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Agreement } from '../../shared/model/records.ts';
import type { Refusal } from '../../shared/model/result.ts';

/** The agreement with this id or number. */
export function findAgreement(state: ProjectState, id: string | undefined): Agreement | undefined {
  return [...state.agreement.values()].find((agreement) => agreement.id === id || agreement.number === id);
}

export function noAgreement(id: string | undefined): Refusal {
  return {
    code: 'agreement-missing',
    message: { zh: `没有协议“${id ?? ''}”`, en: `There is no agreement “${id ?? ''}”` },
    hint: {
      zh: '用 agreements PROJECT list 查看全部协议。',
      en: '“agreements PROJECT list” shows all of them.',
    },
  };
}
