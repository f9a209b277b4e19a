import { refuse, succeed } from '../../../shared/model/result.ts';
import { endingAnswer } from '../agreement-ending-output.ts';
import { ledgerAnswer } from '../agreement-ledger-output.ts';
import { type Command, textOption } from '../command.ts';
import { findAgreement, noAgreement } from '../find-agreement.ts';
import { readProjectState } from '../open-for-reading.ts';
import { textTable } from '../text-table.ts';
import { agreementKindNames, agreementStatusNames } from '../words.ts';

export const agreementsCommand: Command = {
  usage: 'PROJECT [list|show ID|ledger|ending ID] [--plan NAME]',
  summary: { zh: '学位共享协议与学位台账', en: 'agreements and the seat ledger' },
  options: { plan: { type: 'string' } },
  positionals: [1, 3],
  run: async (input) => {
    const { positionals, say } = input;
    const [project = '', view = 'list', id] = positionals;
    const state = readProjectState(project);
    if (!state.ok) return state;
    const agreements = [...state.value.agreement.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (view === 'show') {
      const agreement = findAgreement(state.value, id);
      if (!agreement) return refuse(noAgreement(id));
      return succeed({ json: agreement, text: [JSON.stringify(agreement, null, 2)], status: 0 as const });
    }
    if (view === 'ending') return endingAnswer(state.value, id, textOption(input, 'plan'), say);
    if (view === 'ledger') return ledgerAnswer(state.value, agreements, textOption(input, 'plan'), say);
    if (view !== 'list') return refuse(noView(view));
    const heading = [
      say({ zh: '协议', en: 'Agreement' }),
      say({ zh: '类型', en: 'Kind' }),
      say({ zh: '状态', en: 'Status' }),
      say({ zh: '双方', en: 'Parties' }),
      say({ zh: '小区数', en: 'Estates' }),
      say({ zh: '学年', en: 'Years' }),
    ];
    const rows = agreements.map((agreement) => [
      agreement.title,
      say(agreementKindNames[agreement.agreementKind]),
      say(agreementStatusNames[agreement.status]),
      agreement.partyIds.map((party) => state.value.authority.get(party)?.name ?? party).join(' ⇄ '),
      String(agreement.items.length),
      `${agreement.fromSchoolYear}–${agreement.toSchoolYear}`,
    ]);
    return succeed({ json: { agreements }, text: textTable([heading, ...rows]), status: 0 as const });
  },
};

function noView(view: string) {
  return {
    code: 'wrong-usage',
    message: { zh: `不认识“${view}”`, en: `“${view}” is not known here` },
    hint: { zh: '可用：list、show ID、ledger、ending ID', en: 'One of: list, show ID, ledger, ending ID' },
  };
}
