// What may be published, and that words, list, annex and map can't come from two different plans.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectApi } from '../../../shared/api/project-api.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { Notice } from '../../../shared/model/records.ts';
import type { SheetChoice } from '../../../shared/notice/sheets/choose-sheet.ts';
import { usualPaper } from '../../../shared/notice/sheets/paper.ts';
import { at } from '../../shared/commands/small-city.ts';
import { codeOf, openSmallCity, take, temporaryFolder } from './open-test-project.ts';

const review: ProjectCommand = {
  name: 'edit-notice',
  planId: 'plan',
  changes: {
    mapReviewNumber: '测试用号甲',
    mapReviewDate: '2026-05-06',
    mapReviewDocument: '测试用文件',
  },
};
const freeze: ProjectCommand = { name: 'freeze-plan', planId: 'plan', waiver: '测试' };
const moveOneVertex = (planId: string, x = 1): ProjectCommand => ({
  name: 'move-vertices',
  planId,
  moves: [{ from: at(x, 1), to: at(x + 0.02, 1.01) }],
});

/** A new plan of 2027 from another one. */
async function branch(api: ProjectApi, name: string, parentId: string): Promise<string> {
  const plan = { planType: 'catchments', stage: 'primary', schoolYear: 2027, authorityId: null } as const;
  const done = take(
    await api.runCommand({ command: { name: 'create-plan', plan: { ...plan, name, parentId } } }),
  );
  return done.changeSet.added.find(({ kind }) => kind === 'plan')?.id ?? '';
}

async function noticeOf(api: ProjectApi, planId = 'plan'): Promise<Notice | undefined> {
  const records = take(await api.currentProject({}))?.records ?? [];
  return records.find((record): record is Notice => record.kind === 'notice' && record.planId === planId);
}

/** Every file of a notice by what it is, and the plan's number and hash. */
async function printed(api: ProjectApi, planId: string) {
  const folder = temporaryFolder();
  take(
    await api.exportNotice({
      planId,
      folder,
      formats: ['pdf', 'docx', 'html', 'xlsx', 'svg', 'book', 'phone', 'letters'],
      jobId: 'print',
    }),
  );
  const bytes = (ending: string) => {
    const name = readdirSync(folder).find((file) => file.endsWith(ending)) ?? '';
    return readFileSync(join(folder, name)).toString('base64');
  };
  const phone = join(folder, readdirSync(folder).find((file) => file.endsWith('手机图')) ?? '');
  const plans = (take(await api.currentProject({}))?.records ?? []).filter(({ id }) => id === planId);
  const [plan] = plans.filter((record) => record.kind === 'plan');
  return {
    number: plan?.number,
    hash: plan?.contentHash,
    text: bytes('公示.pdf'),
    word: bytes('公示.docx'),
    page: bytes('公示.html'),
    book: bytes('图册.pdf'),
    annex: bytes('.xlsx'),
    map: bytes('.svg'),
    letters: bytes('告知书.docx'),
    phonePictures: readdirSync(phone).map((file) => readFileSync(join(phone, file)).toString('base64')),
  };
}

describe('a single vertex', () => {
  it('moved, changes number and hash, every file of the notice, and has no review number', async () => {
    const { api } = await openSmallCity();
    const firstId = await branch(api, '初稿', 'plan');
    // 2号小区 goes from B to A, so that there is somebody to write to.
    const moves = [0, 1].map((y) => ({ from: at(1, y), to: at(1.5, y) }));
    take(await api.runCommand({ command: { name: 'move-vertices', planId: firstId, moves } }));
    const nextId = await branch(api, '修改稿', firstId);
    take(await api.runCommand({ command: moveOneVertex(nextId, 1.5) }));
    take(await api.runCommand({ command: { ...freeze, planId: firstId } as ProjectCommand }));
    take(await api.runCommand({ command: { ...review, planId: firstId } as ProjectCommand }));
    take(await api.runCommand({ command: { ...freeze, planId: nextId } as ProjectCommand }));
    const { phonePictures: picturesBefore, ...before } = await printed(api, firstId);
    const { phonePictures: picturesAfter, ...after } = await printed(api, nextId);
    for (const part of Object.keys(before) as (keyof typeof before)[]) {
      expect(before[part], part).toBeTruthy();
      expect(after[part], part).not.toBe(before[part]);
    }
    expect(picturesBefore).toHaveLength(4);
    expect(picturesAfter.filter((picture) => picturesBefore.includes(picture))).toEqual([]);
    expect((await noticeOf(api, nextId))?.mapReviewNumber ?? '').toBe('');
    expect((await noticeOf(api, firstId))?.mapReviewNumber).toBe('测试用号甲');
  });

  it('moved in a plan whose map has a number, clears the number in the same step and says so', async () => {
    const { api } = await openSmallCity();
    take(await api.runCommand({ command: review }));
    const moved = take(await api.runCommand({ command: moveOneVertex('plan') }));
    expect(moved.changeSet.label.zh).toContain('审图号 测试用号甲 已清除');
    expect(await noticeOf(api)).toMatchObject({
      mapReviewNumber: '',
      mapReviewDate: '',
      mapReviewDocument: '',
      mapReviewHash: '',
    });
    take(await api.undo({}));
    expect((await noticeOf(api))?.mapReviewNumber).toBe('测试用号甲');
  });
});

describe('the map review number', () => {
  it('is cleared by a new name of a school, and not by a new count of children', async () => {
    const { api } = await openSmallCity();
    take(await api.runCommand({ command: freeze }));
    take(await api.runCommand({ command: review }));
    take(
      await api.runCommand({ command: { name: 'edit-unit', unitId: 'unit-0', changes: { households: 7 } } }),
    );
    expect((await noticeOf(api))?.mapReviewNumber).toBe('测试用号甲');
    take(
      await api.runCommand({ command: { name: 'edit-unit', unitId: 'unit-0', changes: { name: '新苑' } } }),
    );
    expect((await noticeOf(api))?.mapReviewNumber).toBe('');
  });

  it('must be there, with its date and its paper, before a map is printed for the public', async () => {
    const { api } = await openSmallCity();
    const folder = temporaryFolder();
    const request = { planId: 'plan', folder, formats: ['svg'], output: 'public', jobId: 'p' } as const;
    expect(codeOf(await api.exportNotice(request))).toBe('plan-not-frozen');
    take(await api.runCommand({ command: freeze }));
    expect(codeOf(await api.exportNotice(request))).toBe('map-not-reviewed');
    const onlyNumber = { ...review, changes: { mapReviewNumber: '测试用号甲' } } as ProjectCommand;
    take(await api.runCommand({ command: onlyNumber }));
    expect(codeOf(await api.exportNotice(request))).toBe('map-not-reviewed');
    expect(readdirSync(folder)).toEqual([]);
    take(await api.runCommand({ command: review }));
    take(await api.exportNotice(request));
    const [file] = readdirSync(folder);
    const svg = readFileSync(join(folder, file ?? ''), 'utf8');
    expect([svg.includes('测试用号甲'), svg.includes('不得公开')]).toEqual([true, false]);
  });

  it('is on no internal map, which says that it is internal', async () => {
    const { api } = await openSmallCity();
    const folder = temporaryFolder();
    take(await api.runCommand({ command: freeze }));
    take(await api.runCommand({ command: review }));
    take(await api.exportNotice({ planId: 'plan', folder, formats: ['svg'], jobId: 'i' }));
    const [file] = readdirSync(folder);
    expect(file).toContain('内部');
    const svg = readFileSync(join(folder, file ?? ''), 'utf8');
    expect([svg.includes('测试用号甲'), svg.includes('内部工作用图，不得公开')]).toEqual([false, true]);
  });
});

describe('a sheet to look at', () => {
  it('is what the file shows, and internal as long as the file may not be written', async () => {
    const { api } = await openSmallCity();
    const look = async (output: 'internal' | 'public', sheet: SheetChoice) => {
      const asked = { planId: 'plan', output, mapPaper: usualPaper, sheet, jobId: 'look' };
      return take(await api.drawNoticeSheet(asked));
    };
    const overview: SheetChoice = { sheetType: 'book', place: 0 };
    take(await api.runCommand({ command: freeze }));
    const internal = await look('internal', overview);
    expect(internal.names.phone[0]).toBe('00-总图');
    expect((await look('public', overview)).png).toBe(internal.png);
    take(await api.runCommand({ command: review }));
    const reviewed = await look('public', overview);
    expect(reviewed.png).not.toBe(internal.png);
    const folder = temporaryFolder();
    const request = { planId: 'plan', folder, output: 'public', jobId: 'p' } as const;
    take(await api.exportNotice({ ...request, formats: ['phone'] }));
    const [name = ''] = readdirSync(folder);
    const picture = readFileSync(join(folder, name, '00-总图.png'));
    const shown = Buffer.from((await look('public', { sheetType: 'phone', place: 0 })).png, 'base64');
    // Width and height, as the head of a PNG says: the same page, with as many pixels as the window needs.
    const shape = (png: Buffer) => png.readUInt32BE(16) / png.readUInt32BE(20);
    expect(shape(shown)).toBeCloseTo(shape(picture), 2);
  });
});

describe('words and tables only', () => {
  it('need no number, and have no map and no word of one', async () => {
    const { api } = await openSmallCity();
    const folder = temporaryFolder();
    take(await api.runCommand({ command: freeze }));
    const request = { planId: 'plan', folder, output: 'words', jobId: 'w' } as const;
    expect(codeOf(await api.exportNotice({ ...request, formats: ['svg'] }))).toBe('no-map-in-words');
    take(await api.exportNotice({ ...request, formats: ['pdf', 'svg'] }));
    expect(readdirSync(folder).map((name) => name.split('-').at(-1))).toEqual(['公示.pdf']);
  });
});
