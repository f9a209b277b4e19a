import { describe, expect, it } from 'vitest';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { type CaseBlock, caseDocument, noCaseWords } from '../../../shared/negotiation/case-document.ts';
import { caseEvidence } from '../../../shared/negotiation/case-evidence.ts';
import { type CaseFacts, caseFacts } from '../../../shared/negotiation/case-options.ts';
import { borderTown, counted } from './border-town.ts';

const request = { planId: 'plan', unitId: 'near', otherAuthorityId: 'east', measuredOn: '2026-03-01' };

function factsOf(state: ProjectState, changes: Partial<typeof request> = {}): CaseFacts {
  const facts = caseFacts(state, { ...request, ...changes });
  if (!facts.ok) throw new Error(facts.refusal.message.en);
  return facts.value;
}

const near = counted('near', -200, [5, 6, 5]);
/** 450 m from its own school. */
const partner = counted('partner', 50, [5, 5, 5]);

describe('the options of a case', () => {
  const state = borderTown([near, partner]);
  const facts = factsOf(state);

  it('are staying and dual service at least, with the way and the seats of both sides', () => {
    expect(facts.options.map(({ kind }) => kind)).toEqual(['stay', 'dual']);
    const [stay, dual] = facts.options;
    expect(stay).toMatchObject({ way: { campusId: 'west-campus' }, savedMetres: 0, seats: 0 });
    expect(stay?.effects).toEqual([
      { campusId: 'west-campus', authorityId: 'west', freeBefore: [85, 84, 85], freeAfter: [85, 84, 85] },
    ]);
    expect(dual?.way.campusId).toBe('east-campus');
    expect(Math.round(dual?.savedMetres ?? 0)).toBe(1100);
    // Six seats, as many as the fullest year needs, go from the east to the west.
    expect(dual?.seats).toBe(6);
    expect(dual?.effects).toEqual([
      { campusId: 'east-campus', authorityId: 'east', freeBefore: [85, 85, 85], freeAfter: [79, 79, 79] },
      { campusId: 'west-campus', authorityId: 'west', freeBefore: [85, 84, 85], freeAfter: [91, 90, 91] },
    ]);
  });

  it('include a swap where a counterpart balances every year and walking is saved', () => {
    const second = {
      kind: 'campus' as const,
      id: 'west-2',
      schoolId: 'west-school',
      name: '西二校',
      address: '',
      phone: '',
      location: {
        type: 'Point' as const,
        coordinates: counted('', -300, []).geometry.coordinates as number[],
      },
      stages: [{ stage: 'primary' as const, classesPerGrade: 1, baseSeats: 40 }],
    };
    const swapped = factsOf(borderTown([near, partner], { others: [second] }));
    const swap = swapped.options.find(({ kind }) => kind === 'swap');
    expect(swap?.counterparts.map(({ unitId, campusId }) => [unitId, campusId])).toEqual([
      ['partner', 'west-2'],
    ]);
    expect(swap?.seats).toBe(6);
    expect(swapped.options.map(({ kind }) => kind)).toContain('move');
  });

  it('are refused for an estate of the other side itself', () => {
    const wrong = caseFacts(state, { ...request, otherAuthorityId: 'west' });
    expect(wrong.ok ? 'done' : wrong.refusal.code).toBe('case-without-border');
  });

  it('reach an estate that lies far from the border too', () => {
    const far = factsOf(borderTown([counted('far', -2900, [4, 4, 4])]), { unitId: 'far' });
    expect(far.options.map(({ kind }) => kind)).toContain('stay');
  });
});

describe('the case file', () => {
  const state = borderTown([near, partner]);
  const evidence = caseEvidence(state, factsOf(state));
  const textOf = (blocks: readonly CaseBlock[]) =>
    blocks
      .map((block) => (block.blockType === 'table' ? block.table.rows.flat().join(' ') : block.text))
      .join('\n');

  it('says how and when the distances were found, and leaves to people what is theirs', () => {
    const text = textOf(caseDocument(state, evidence, noCaseWords).blocks);
    expect(text).toContain('沿路网自小区出入口步行至学校；2026年3月1日由程序按工程数据测量');
    expect(text).toContain('西校（现在） 西区 1,800 1,800 无 85');
    expect(text).toContain('【从第四部分选择一项】');
    expect(text).toContain('决定如下：【决定】');
  });

  it('answers the family with what was decided and why', () => {
    const text = textOf(
      caseDocument(state, evidence, {
        ...noCaseWords,
        claim: '希望到东校上学',
        decision: 'dual',
        reason: '到东校近得多。',
        attachments: [{ name: '现场.jpg', sha256: 'ab'.repeat(32), byteCount: 1234 }],
      }).blocks,
    );
    expect(text).toContain('希望到东校上学');
    expect(text).toContain('决定：双重纳入。');
    expect(text).toContain('也可以选东校，走路大约 700 米，由您自己定。');
    expect(text).toContain('这样决定，是因为到东校近得多。');
    expect(text).toContain(`现场.jpg 不明 1,234 ${'ab'.repeat(32)}`);
  });
});
