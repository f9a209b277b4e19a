import type { AgreementTerms, ProjectCommand } from '../../../../shared/commands/command.ts';

/** 涪城 gives unit 0 to 经开, 经开 gives unit 2 to 涪城: 12 seats each way. */
export const swapTerms: AgreementTerms = {
  number: '涪经协〔2026〕1号',
  title: '涪城经开学位互换协议',
  agreementKind: 'parity-swap',
  partyIds: ['fucheng', 'jingkai'],
  stage: 'primary',
  items: [
    { unitId: 'unit-0', fromAuthorityId: 'fucheng', campusId: 'campus-jingkai', seats: 12 },
    { unitId: 'unit-2', fromAuthorityId: 'jingkai', campusId: 'campus-fucheng', seats: 12 },
  ],
  fromSchoolYear: 2026,
  toSchoolYear: 2028,
  childrenTolerance: 2,
  basis: '联席会议纪要',
  contact: '0816-0000000',
  note: '',
};

export function create(terms: AgreementTerms = swapTerms): ProjectCommand {
  return { name: 'create-agreement', terms };
}

export function sign(authorityId: string, agreementId = 'agreement:1'): ProjectCommand {
  return { name: 'sign-agreement', agreementId, authorityId, signedBy: `${authorityId}主任` };
}

export function bringIntoForce(agreementId = 'agreement:1'): ProjectCommand {
  return { name: 'bring-agreement-into-force', agreementId, by: '联席办' };
}

export function revoke(agreementId = 'agreement:1'): ProjectCommand {
  return { name: 'revoke-agreement', agreementId, by: '联席办', reason: '新校建成' };
}

/** Drafted, signed by both, in force. */
export const lifeUntilInForce: readonly ProjectCommand[] = [
  create(),
  sign('fucheng'),
  sign('jingkai'),
  bringIntoForce(),
];
