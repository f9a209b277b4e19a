import { agreementStatusNames } from '../../agreements/agreement-status.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Agreement } from '../../model/records.ts';
import type { Refusal } from '../../model/result.ts';

type Succession = NonNullable<Agreement['predecessor']>['succession'];

/**
 * Why no amendment or renewal can be drafted: the agreement is not in force, or one is on its way
 * already.
 */
export function refuseSecondSuccessor(
  state: ProjectState,
  { id, title, status }: Agreement,
  succession: Succession,
): Refusal | null {
  if (status !== 'in-force') {
    const name = agreementStatusNames[status];
    return {
      code: 'agreement-not-in-force',
      message: {
        zh: `协议“${title}”是“${name.zh}”，只有生效的协议可以修订或续签`,
        en: `The agreement “${title}” is ${name.en}; only one in force is amended or renewed`,
      },
      hint: {
        zh: '草案可直接编辑；终止的协议请另立一份',
        en: 'Edit a draft as it is; draw up a new agreement instead of one that was revoked',
      },
    };
  }
  const other = [...state.agreement.values()].find(
    ({ predecessor, status: otherStatus }) =>
      predecessor?.agreementId === id && predecessor.succession === succession && otherStatus !== 'revoked',
  );
  if (!other) return null;
  return {
    code: 'successor-exists',
    message: {
      zh: `协议“${title}”已经有${succession === 'amendment' ? '修订' : '续签'}稿“${other.title}”`,
      en: `There is already ${succession === 'amendment' ? 'an amendment' : 'a renewal'} of “${title}”`,
    },
    hint: { zh: '打开那一份继续', en: 'Go on with that one' },
  };
}
