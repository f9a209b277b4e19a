// What a promise in force keeps from happening: a campus overdrawn, a plan that lets one side of a swap down.
import { describe, expect, it } from 'vitest';
import type { AgreementTerms, ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { lifeUntilInForce, swapTerms } from '../commands/agreements/agreement-terms.ts';
import { afterCommands, createTestContext, refusalOf, smallCity } from '../commands/small-city.ts';

const lifeOf = (terms: Partial<AgreementTerms>): ProjectCommand[] => [
  { name: 'create-agreement', terms: { ...swapTerms, ...terms } },
  ...lifeUntilInForce.slice(1, -1),
];
const bringIntoForce = lifeUntilInForce[lifeUntilInForce.length - 1] as ProjectCommand;
const withSeats = (seats: number) => swapTerms.items.map((item) => ({ ...item, seats }));
const editSeats = (baseSeats: number): ProjectCommand => ({
  name: 'edit-campus',
  campusId: 'campus-jingkai',
  changes: { stages: [{ stage: 'primary', classesPerGrade: 4, baseSeats }] },
});
const freeze: ProjectCommand = { name: 'freeze-plan', planId: 'plan', waiver: '联席会议同意' };

describe('a campus', () => {
  it('promises at most the seats it has', () => {
    const codes = [180, 181].map((seats) =>
      refusalOf(afterCommands(smallCity(), lifeOf({ items: withSeats(seats) })), bringIntoForce),
    );
    expect(codes).toEqual(['done', 'campus-overdrawn']);
  });

  it('keeps the seats that are promised', () => {
    const inForce = afterCommands(smallCity(), lifeUntilInForce);
    expect([12, 11].map((seats) => refusalOf(inForce, editSeats(seats)))).toEqual([
      'done',
      'seats-promised-by-agreement',
    ]);
  });
});

describe('a plan under a swap in force', () => {
  const inForce = afterCommands(smallCity(), lifeUntilInForce);
  const without = (catchmentId: string): ProjectCommand => ({ name: 'delete-catchment', catchmentId });
  const elsewhere: ProjectCommand = {
    name: 'edit-catchment',
    catchmentId: 'b',
    changes: { campusIds: ['campus-youxian'] },
  };

  it('is frozen where both sides keep their promise', () => {
    expect(refusalOf(inForce, freeze)).toBe('done');
  });

  it('is not frozen, whatever the waiver, where one receiving campus has no catchment', () => {
    const result = runProjectCommand(afterCommands(inForce, [elsewhere]), freeze, createTestContext());
    expect(result.ok ? 'done' : [result.refusal.code, result.refusal.message.zh]).toEqual([
      'plan-unbalances-swap',
      '按方案“2026 小学”，协议“涪城经开学位互换协议”的接收校区 三江实验学校 没有服务片区。学位数量不对等：经开区为涪城区提供 0 个，涪城区为经开区提供 12 个',
    ]);
  });

  it('is frozen where it is the plan of one side alone, or of a year the swap is not for', () => {
    const alone = afterCommands(inForce, [without('b'), without('c')]);
    const later: ProjectCommand = { name: 'edit-plan', planId: 'plan', changes: { schoolYear: 2029 } };
    const codes = [alone, afterCommands(inForce, [elsewhere, later])].map((state) =>
      refusalOf(state, freeze),
    );
    expect(codes).toEqual(['done', 'done']);
  });
});
