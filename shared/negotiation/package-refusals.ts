// Why a package is not taken over, in the words of the two offices.
import { agreementStatusNames } from '../agreements/agreement-status.ts';
import type { Agreement } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';

type Named = Pick<Agreement, 'title'>;

export const packageRefusals = {
  altered: (): Refusal => ({
    code: 'package-altered',
    message: {
      zh: '协议包的内容与它的校验值不符：导出以后被改动过，或传送时损坏',
      en: 'The package does not match its own hash: it was altered after it was exported, or damaged on its way',
    },
    hint: {
      zh: '不要采用；请对方重新导出并另行传送',
      en: 'Do not use it; ask the other office to export it again',
    },
  }),
  badSeal: (name: string): Refusal => ({
    code: 'seal-not-valid',
    message: {
      zh: `${name}的数字签名与协议条款不符：条款在签字以后被改动过`,
      en: `The seal of ${name} does not fit the terms: they were altered after signing`,
    },
    hint: { zh: '不要采用；请与对方电话核对', en: 'Do not use it; call the other office' },
  }),
  unsealed: (name: string): Refusal => ({
    code: 'signature-without-seal',
    message: {
      zh: `${name}的签字没有使用密钥，另一台机器上无法核对`,
      en: `The signature of ${name} was made without a key and can’t be checked on another machine`,
    },
    hint: {
      zh: '修改条款使原签字作废，再用密钥签字',
      en: 'Edit the terms, which voids the signature, and sign with a key',
    },
  }),
  incomplete: (name: string): Refusal => ({
    code: 'package-incomplete',
    message: {
      zh: `协议包里缺少${name}所属的记录，本工程里也没有`,
      en: `What ${name} belongs to is neither in the package nor in the project`,
    },
    hint: { zh: '请对方重新导出', en: 'Ask the other office to export it again' },
  }),
  notParty: (): Refusal => ({
    code: 'package-not-of-a-party',
    message: { zh: '协议包不是协议的任何一方发出的', en: 'The package was made by none of the parties' },
    hint: { zh: '请由签约的一方导出', en: 'One of the parties has to export it' },
  }),
  notSigned: ({ title }: Named): Refusal => ({
    code: 'package-not-signed',
    message: { zh: `协议“${title}”还没有用密钥签字`, en: `“${title}” has not been signed with a key` },
    hint: { zh: '先签字，再导出协议包', en: 'Sign it first, then export the package' },
  }),
  foreignKey: (name: string): Refusal => ({
    code: 'signed-with-foreign-key',
    message: {
      zh: `协议包里有${name}的签字，但用的不是本机上${name}的密钥`,
      en: `The package has a signature of ${name}, but not with the key that ${name} has on this machine`,
    },
    hint: {
      zh: '如果不是本单位在另一台机器上签的，这份文件是冒签的，不要采用',
      en: 'Unless your office signed on another machine, it is forged; do not use it',
    },
  }),
  keyChanged: (name: string, before: string, now: string): Refusal => ({
    code: 'key-changed',
    message: {
      zh: `${name}以前用的密钥指纹是 ${before}，这次是 ${now}`,
      en: `${name} used to sign with the key ${before}, and now with ${now}`,
    },
    hint: {
      zh: '请打电话与对方核对指纹；核对无误后勾选确认再接收',
      en: 'Compare the fingerprint by telephone; confirm it, then receive the package',
    },
  }),
  signedBefore: ({ title }: Named): Refusal => ({
    code: 'package-signed-before',
    message: {
      zh: `协议“${title}”的这一版和它的签字本工程里都已经有了`,
      en: `This version of “${title}” and its signatures are in the project already`,
    },
    hint: { zh: '不必再接收', en: 'There is nothing to receive' },
  }),
  superseded: ({ title }: Named): Refusal => ({
    code: 'package-superseded',
    message: {
      zh: `这是协议“${title}”较早的一版，本工程里的已经比它新`,
      en: `This is an earlier version of “${title}”; the one in the project is newer`,
    },
    hint: { zh: '请对方在最新的一版上答复', en: 'Ask for an answer to the newest version' },
  }),
  otherVersion: ({ title }: Named): Refusal => ({
    code: 'package-for-other-version',
    message: {
      zh: `协议包针对协议“${title}”的另一版，不是本工程里现在的这一版`,
      en: `The package is about another version of “${title}” than the one in the project`,
    },
    hint: {
      zh: '把现在的一版签字后导出给对方，请对方在它上面答复',
      en: 'Sign and export the version you have, and ask for an answer to it',
    },
  }),
  settled: ({ title, status }: Pick<Agreement, 'title' | 'status'>): Refusal => ({
    code: 'agreement-settled',
    message: {
      zh: `协议“${title}”已是“${agreementStatusNames[status].zh}”，不能再换条款`,
      en: `“${title}” is ${agreementStatusNames[status].en}; its terms can’t be replaced any more`,
    },
    hint: { zh: '用“修订”另起一版', en: 'Amend it with a new version' },
  }),
  predecessorMissing: ({ title }: Named): Refusal => ({
    code: 'predecessor-missing',
    message: {
      zh: `协议“${title}”是对前一份协议的修订或续签，而本工程里没有那一份`,
      en: `“${title}” amends or renews an agreement that is not in the project`,
    },
    hint: { zh: '先接收前一份协议的协议包', en: 'Receive the package of that agreement first' },
  }),
} as const;
