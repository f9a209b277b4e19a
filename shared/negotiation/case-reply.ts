// The answer to a family in plain words: what was looked at, what was found, what was decided. No code numbers, no law
// talk; what has not been decided is left open.

import { chineseDate } from '../model/chinese-date.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { CaseEvidence, CaseOption } from '../model/records.ts';
import type { CaseWords } from './case-document.ts';

/** Paragraphs of the reply. */
export function replyToFamily(state: ProjectState, evidence: CaseEvidence, words: CaseWords): string[] {
  const unit = state.unit.get(evidence.unitId)?.name ?? evidence.unitId;
  const campus = (id: string | undefined) => (id === undefined ? '' : (state.campus.get(id)?.name ?? id));
  const wayTo = (id: string | null) => evidence.ways.find(({ campusId }) => campusId === id);
  const [ownWay, otherWay] = [wayTo(evidence.ownCampusId), wayTo(evidence.otherCampusId)];
  const isWalked = evidence.method === 'walked';
  const to = isWalked ? '走到' : '到';
  const distances = [
    ownWay?.metres == null
      ? ''
      : `从小区大门${to}${campus(ownWay.campusId)}大约 ${rounded(ownWay.metres)} 米`,
    otherWay?.metres == null
      ? ''
      : `${to}对面的${campus(otherWay.campusId)}大约 ${rounded(otherWay.metres)} 米`,
  ].filter((text) => text !== '');
  const chosen = evidence.options.find(({ kind }) => kind === words.decision);
  return [
    `${unit}的家长：您好！您反映的孩子上学的事，我们逐项核实了。`,
    `我们在${chineseDate(evidence.measuredOn)}${isWalked ? '按实际道路' : '按直线'}量过：${distances.join('，')}。两边学校还有多少学位、每年有多少孩子入学，也一并算过。`,
    chosen
      ? `综合这些情况，决定如下：${plainDecision(chosen, campus, isWalked)}${words.reason ? `这样决定，是因为${words.reason.replace(/[。.]$/u, '')}。` : ''}`
      : '综合这些情况，决定如下：【决定】。这样决定，是因为【理由】。',
    '如果您还有疑问，可以到【受理地点】或拨打【电话】，我们当面把测量和计算拿给您看。',
  ];
}

function plainDecision(
  { kind, way }: CaseOption,
  campus: (id: string | undefined) => string,
  isWalked: boolean,
): string {
  const school = campus(way.campusId);
  const far = way.metres === null ? '' : `，${isWalked ? '走路' : '直线'}大约 ${rounded(way.metres)} 米`;
  switch (kind) {
    case 'stay':
      return `孩子仍到${school}上学${far}。`;
    case 'move':
      return `从新学年起，孩子改到${school}上学${far}。已经在读的孩子【在读安排】。`;
    case 'dual':
      return `从新学年起，除了现在的学校，也可以选${school}${far}，由您自己定。已经在读的孩子【在读安排】。`;
    case 'swap':
      return `从新学年起，孩子改到${school}上学${far}，学位由双方协议保证。已经在读的孩子【在读安排】。`;
  }
}

/** To ten metres: a family does not walk to the metre. */
function rounded(metres: number): string {
  return (Math.round(metres / 10) * 10).toLocaleString('en-US');
}
