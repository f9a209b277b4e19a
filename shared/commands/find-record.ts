import type { LocalizedText } from '../model/localized-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { RecordByKind, RecordKind } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';

const kindNames: Readonly<Record<RecordKind, LocalizedText>> = {
  settings: { zh: '工程设置', en: 'project settings' },
  district: { zh: '行政区', en: 'district' },
  authority: { zh: '管理主体', en: 'authority' },
  school: { zh: '学校', en: 'school' },
  campus: { zh: '校区', en: 'campus' },
  cluster: { zh: '学区', en: 'cluster' },
  unit: { zh: '小区', en: 'estate' },
  road: { zh: '道路', en: 'road' },
  barrier: { zh: '阻隔', en: 'barrier' },
  reference: { zh: '参考要素', en: 'reference feature' },
  plan: { zh: '方案', en: 'plan' },
  catchment: { zh: '片区', en: 'catchment' },
  agreement: { zh: '协议', en: 'agreement' },
  'service-relation': { zh: '服务关系', en: 'service relation' },
  notice: { zh: '公示', en: 'notice' },
  lock: { zh: '锁定', en: 'lock' },
  following: { zh: '方案跟随', en: 'following' },
  case: { zh: '争议', en: 'case' },
  'unit-split': { zh: '小区分割说明', en: 'reason for splitting an estate' },
  comment: { zh: '意见', en: 'comment' },
};

/** The record of that kind and id, or a refusal (`not-found`) that names both. */
export function findRecord<Kind extends RecordKind>(
  state: ProjectState,
  kind: Kind,
  id: string,
): Result<RecordByKind[Kind]> {
  const record = state[kind].get(id);
  if (record) return succeed(record);
  const name = kindNames[kind];
  return refuse({
    code: 'not-found',
    message: {
      zh: `工程里没有编号为 ${id} 的${name.zh}`,
      en: `The project has no ${name.en} with the id ${id}`,
    },
    hint: {
      zh: '它可能刚被删除；请刷新后重新选择',
      en: 'It may just have been deleted; reload and choose again',
    },
  });
}
