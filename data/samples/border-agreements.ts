// The agreements in force at the sample's borders: seats swapped in equal numbers between 涪城区 and 经开区 (数量对等), and
// estates that belong both to schools of 科技城新区 and to their old ones in 涪城区 or 安州区 (双重纳入). Each declares one
// planted overlap. With 涪城区 no share is declared, so a range is stated; with 安州区 half the children count with either.
import type { AgreementTerms } from '../../shared/commands/command.ts';
import type { AgreementItem } from '../../shared/model/records.ts';
import { authorityOf } from './authorities.ts';
import { blockOf } from './blocks.ts';
import { type Claim, dualServiceClaims, swapClaims } from './planted-borders.ts';
import type { RecordFinder } from './record-finder.ts';
import { createSampleCity } from './sample-city.ts';

export function swapTerms(records: RecordFinder): AgreementTerms {
  return {
    number: '示例协〔2025〕2号',
    title: '涪城区与经开区数量对等学位互换协议（示例）',
    agreementKind: 'parity-swap',
    partyIds: [records.byName('authority', '涪城区').id, records.byName('authority', '经开区').id],
    stage: 'primary',
    items: itemsOfClaims(records, swapClaims),
    fromSchoolYear: 2025,
    toSchoolYear: 2027,
    childrenTolerance: 3,
    basis: '不突破行政区域事权、尊重群众意愿，经两区联席会议协商一致，每年互相提供相同数量的学位',
    contact: '涪城区 0816-5550101；经开区 0816-5550104（均为虚构）',
    note: '界线不变；涪城区部分小区由三江实验学校接收，经开区部分小区由 2025 年启用的涪城新建小学接收。',
    reviewOn: '2027-03-01',
    consultations: [
      {
        consulted: '涪城区 3 个小区的家长（示例）',
        heldOn: '2025-03-12',
        askedCount: 120,
        answeredCount: 104,
        inFavourCount: 97,
        result: '多数同意，希望明确接送路线',
      },
      {
        consulted: '经开区 3 个小区的家长（示例）',
        heldOn: '2025-03-14',
        askedCount: 118,
        answeredCount: 96,
        inFavourCount: 88,
        result: '多数同意',
      },
    ],
  };
}

const dualServiceFacts = {
  涪城区: { number: '示例协〔2025〕1号', phone: '0816-5550101' },
  安州区: { number: '示例协〔2025〕4号', phone: '0816-5550103', sharePercent: 50 },
} as const;

/** Dual service between 科技城新区 and the district where the children went to school before. */
export function dualServiceTerms(
  records: RecordFinder,
  district: keyof typeof dualServiceFacts,
): AgreementTerms {
  const { number, phone, ...share } = dualServiceFacts[district];
  return {
    number,
    title: `${district}与科技城新区边界小区双重纳入协议（示例）`,
    agreementKind: 'dual-service',
    partyIds: [records.byName('authority', district).id, records.byName('authority', '科技城新区').id],
    stage: 'primary',
    items: itemsOfClaims(records, dualServiceClaims[district]).map((item) => ({ ...item, ...share })),
    fromSchoolYear: 2025,
    toSchoolYear: 2027,
    childrenTolerance: 0,
    basis: '不突破行政区域事权、尊重群众意愿，经双方协商一致',
    contact: `${district} ${phone}；科技城新区 0816-5550105（均为虚构）`,
    note: `原在${district}学校就读的边界小区适龄儿童，既属科技城新区服务片区，也属原就读学校服务片区，名额只计一次。`,
    reviewOn: '2027-03-01',
  };
}

/** The estates on the claimed blocks: their own side hands them over, the claiming campus receives all who enter. */
function itemsOfClaims(records: RecordFinder, claims: readonly Claim[]): AgreementItem[] {
  const { estates } = createSampleCity();
  return claims.flatMap(({ campus, blocks }) =>
    estates
      .filter(({ block }) => blocks.includes(block))
      .map((estate): AgreementItem => {
        const unit = records.byName('unit', estate.name);
        const children = unit.children
          .filter(({ stage, intakeYear }) => stage === 'primary' && intakeYear === 2026)
          .reduce((sum, { count }) => sum + count, 0);
        return {
          unitId: unit.id,
          fromAuthorityId: records.byName('authority', authorityOf(blockOf(estate.block))).id,
          campusId: records.byName('campus', campus).id,
          seats: Math.max(1, children),
        };
      }),
  );
}
