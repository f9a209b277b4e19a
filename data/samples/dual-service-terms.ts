// The agreement that is in force in the sample: estates on both sides of the border between 涪城区 and 科技城新区 belong
// to both schools (双重纳入).
import type { AgreementTerms } from '../../shared/commands/command.ts';
import type { AgreementItem } from '../../shared/model/records.ts';
import { authorityOf } from './authorities.ts';
import { blockOf } from './blocks.ts';
import { dualServiceClaims } from './planted-borders.ts';
import type { RecordFinder } from './record-finder.ts';
import { createSampleCity } from './sample-city.ts';

export function dualServiceTerms(records: RecordFinder): AgreementTerms {
  const { estates } = createSampleCity();
  const items = dualServiceClaims.flatMap(({ campus, blocks }) =>
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
  return {
    number: '示例协〔2025〕1号',
    title: '涪城区与科技城新区边界小区双重纳入协议（示例）',
    agreementKind: 'dual-service',
    partyIds: [records.byName('authority', '涪城区').id, records.byName('authority', '科技城新区').id],
    stage: 'primary',
    items,
    fromSchoolYear: 2025,
    toSchoolYear: 2027,
    childrenTolerance: 0,
    basis: '不突破行政区域事权、尊重群众意愿，经双方协商一致',
    contact: '涪城区 0816-5550101；科技城新区 0816-5550105（均为虚构）',
    note: '边界两侧小区的适龄儿童既可在原学校就读，也可在对方学校就读，名额只计一次。',
  };
}
