// One open case of the sample: an estate of 涪城区 whose school is nearly four kilometres away, with one of 科技城新区 round the
// corner. What families, offices and the street say is made up, like the estate.
import { join } from 'node:path';
import { madeByTheProgram } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { demonstrationNotice } from './demonstration-notice.ts';

export const dispute = {
  estate: '示例·朗月花园',
  otherAuthority: '科技城新区',
  claim: '家长代表提出：到涪城新建小学要走近四公里，对面晶华小学一公里左右，希望到晶华小学入学。',
  receivedOn: '2026-02-20',
  inspectedOn: '2026-02-27',
  opinions: [
    { from: '涪城区（示例）', text: '界线不变；同意由科技城新区接收，学位数量由双方协议保证。' },
    { from: '科技城新区（示例）', text: '晶华小学学位有限，赞成互换或双重纳入，不赞成单方增加学位。' },
    { from: '社区（示例）', text: '多数家庭希望就近入学，已在读的孩子不转学。' },
  ],
} as const;

/** Writes the record of a visit to the place into a folder; answers with its path. Rejects where it can't be written. */
export async function writeInspection(folder: string): Promise<string> {
  const path = join(folder, '朗月花园现场踏勘记录（示例）.txt');
  const lines = [
    demonstrationNotice,
    `${dispute.estate} 现场踏勘记录`,
    dispute.inspectedOn,
    '自小区大门步行至两校校门，记录路线、过街设施和用时。',
  ];
  await writeAtomically([{ path, bytes: Buffer.from(`${lines.join('\n')}\n`, 'utf8') }], madeByTheProgram);
  return path;
}
