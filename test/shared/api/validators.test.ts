import { describe, expect, it } from 'vitest';
import { requestValidators } from '../../../shared/api/validators.ts';
import { create, lifeUntilInForce, revoke, swapTerms } from '../commands/agreements/agreement-terms.ts';
import { at, rectangle } from '../commands/small-city.ts';

const commandIsValid = (command: unknown) => requestValidators.runCommand.safeParse({ command }).success;

describe('commands', () => {
  it.each([
    ...lifeUntilInForce,
    revoke(),
    { name: 'freeze-plan', planId: 'plan' },
    { name: 'freeze-plan', planId: 'plan', waiver: '局务会同意' },
    { name: 'edit-settings', changes: { demonstrationNotice: '演示数据' } },
    { name: 'edit-catchment', catchmentId: 'a', changes: {} },
    { name: 'move-vertices', planId: 'plan', moves: [{ from: at(0, 0), to: at(1, 1) }] },
    {
      name: 'create-catchment',
      planId: 'plan',
      catchmentName: '新片区',
      authorityId: null,
      campusIds: [],
      geometry: rectangle(0, 0, 1, 1),
    },
  ])('pass unchanged: $name', (command) => {
    expect(requestValidators.runCommand.parse({ command })).toEqual({ command });
  });

  it.each([
    ['an unknown name', { name: 'drop-everything' }],
    ['no name', { planId: 'plan' }],
    ['a member too many', { name: 'activate-plan', planId: 'plan', force: true }],
    ['a member too few', { name: 'activate-plan' }],
    ['a change that is not allowed', { name: 'edit-settings', changes: { centralMeridian: 114 } }],
    ['a change to undefined', { name: 'edit-settings', changes: { projectName: undefined } }],
    ['a name of a book', { ...create(), terms: { ...swapTerms, title: '长'.repeat(501) } }],
    ['an infinite coordinate', { name: 'delete-vertex', planId: 'plan', at: [Number.POSITIVE_INFINITY, 31] }],
    ['a coordinate in metres', { name: 'delete-vertex', planId: 'plan', at: [35_475_470, 3_482_448] }],
    ['a coordinate with a height', { name: 'delete-vertex', planId: 'plan', at: [104.7, 31.4, 500] }],
    ['no moves', { name: 'move-vertices', planId: 'plan', moves: [] }],
  ])('are refused with %s', (_, command) => {
    expect(commandIsValid(command)).toBe(false);
  });

  it('name the member that is wrong', () => {
    const parsed = requestValidators.runCommand.safeParse({
      command: { name: 'move-vertices', planId: 'plan', moves: [{ from: at(0, 0), to: [200, 0] }] },
    });
    expect(parsed.error?.issues[0]?.path).toEqual(['command', 'moves', 0, 'to', 0]);
  });
});

describe('paths', () => {
  it.each([
    ['/home/张工/绵阳 2026.gpkg', true],
    ['C:\\数据\\绵阳.gpkg', true],
    ['', false],
    ['/tmp/a\0b', false],
    [`/${'a'.repeat(4096)}`, false],
    [42, false],
  ])('%j', (path, isValid) => {
    expect(requestValidators.openProject.safeParse({ path }).success).toBe(isValid);
  });
});

it('methods without arguments take none', () => {
  expect([
    requestValidators.undo.safeParse({}).success,
    requestValidators.undo.safeParse({ x: 1 }).success,
  ]).toEqual([true, false]);
});
