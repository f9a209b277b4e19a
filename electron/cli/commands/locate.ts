import { lookThroughRows } from '../../../data/exports/look-through-rows.ts';
import { refuseOverwriting } from '../../../data/files/refuse-overwriting.ts';
import { writeCsv } from '../../../data/files/write-csv.ts';
import type { LocatedPoint } from '../../../data/workers/locate-points-job.ts';
import { runJob } from '../../../data/workers/run-job.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import { findPersonalWord } from '../../../shared/privacy/personal-words.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { fieldsOption } from '../read-options.ts';
import { writeOrRefuse } from '../write-or-refuse.ts';

export const locateCommand: Command = {
  usage:
    'PROJECT FILE [--plan NAME] [--out FILE.csv] [--crs auto|EPSG:n|gcj02|bd09] [--encoding auto|utf-8|gb18030|…] [--fields target=column,…]',
  summary: { zh: '文件里每个点属于哪个片区', en: 'which catchment each point of a file lies in' },
  options: {
    plan: { type: 'string' },
    out: { type: 'string' },
    crs: { type: 'string' },
    encoding: { type: 'string' },
    fields: { type: 'string' },
  },
  positionals: [2, 2],
  run: async (input) => {
    const [project = '', path = ''] = input.positionals;
    const fields = fieldsOption(input);
    if (!fields.ok) return fields;
    const out = textOption(input, 'out');
    const refusal = out === undefined ? null : refuseOverwriting(out, input.positionals);
    if (refusal) return refuse(refusal);
    const state = readProjectState(project);
    if (!state.ok) return state;
    const plan = choosePlan(state.value, textOption(input, 'plan'));
    if (!plan.ok) return plan;
    const located = await runJob(
      'locate-points',
      {
        state: state.value,
        planId: plan.value.id,
        path,
        crs: textOption(input, 'crs') ?? 'auto',
        encoding: textOption(input, 'encoding') ?? 'auto',
        fields: fields.value,
      },
      {
        onProgress: (progress) => input.onEvent({ type: 'job-progress', jobId: 'command-line', ...progress }),
      },
    );
    if (!located.ok) return located;
    const { read, refused, crs, encoding } = located.value;
    const points = located.value.points.map(withoutPerson);
    const namesLeftOut = points.filter(
      ({ name }, index) => name !== located.value.points[index]?.name,
    ).length;
    if (out !== undefined) {
      const written = await writePoints(out, points, input);
      if (!written.ok) return written;
    }
    const count = (test: (point: LocatedPoint) => boolean) => points.filter(test).length;
    const totals = {
      read,
      placed: count((point) => point.count > 0),
      inNone: count((point) => point.count === 0),
      inSeveral: count((point) => point.count > 1),
      onBorder: count((point) => point.onBorder),
      refused,
      namesLeftOut,
    };
    const issues = located.value.issues.map((issue) => ({
      ...issue,
      message: issue.message[input.language],
    }));
    return succeed({
      json: { plan: plan.value.name, ...totals, crs, encoding, issues, points },
      text: [
        plan.value.name,
        input.say({
          zh: `读到 ${read} 行：在片区内 ${totals.placed}，不在任何片区 ${totals.inNone}，在多个片区 ${totals.inSeveral}，压边界 ${totals.onBorder}，拒绝 ${refused}（编码 ${encoding}，坐标系 ${crs ?? '无'}）`,
          en: `read ${read} rows: placed ${totals.placed}, in none ${totals.inNone}, in several ${totals.inSeveral}, on a border ${totals.onBorder}, refused ${refused} (encoding ${encoding}, CRS ${crs ?? 'none'})`,
        }),
        ...issues.map(({ row, message }) => `${row === null ? path : `${path}:${row}`}: ${message}`),
        ...(out === undefined
          ? points
              .filter(needsAttention)
              .map((point) => `${path}:${point.row}: ${describePoint(point, input)}`)
          : []),
      ],
      notes: namesLeftOut === 0 ? [] : [input.say(namesNote(namesLeftOut))],
      status: 0,
    });
  },
};

/** A name that gives a phone, an identity number or a flat is a person's: the row's number finds the point again. */
function withoutPerson(point: LocatedPoint): LocatedPoint {
  return findPersonalWord(point.name) === null ? point : { ...point, name: '' };
}

function namesNote(number: number) {
  return {
    zh: `${number} 行的名称里有个人信息（手机号、身份证号或房号），没有写出；按行号对回原文件`,
    en: `${number} names held personal data (a phone, an identity number or a flat) and were left out; find them by their rows`,
  };
}

function needsAttention({ count, onBorder }: LocatedPoint): boolean {
  return count !== 1 || onBorder;
}

function describePoint(
  { name, catchmentName, count, onBorder }: LocatedPoint,
  { say }: CommandInput,
): string {
  if (count === 0) return say({ zh: `${name} 不在任何片区`, en: `${name} lies in no catchment` });
  const border = onBorder ? say({ zh: '，压边界', en: ', on a border' }) : '';
  return say({
    zh: `${name} 在 ${count} 个片区内${border}，归入 ${catchmentName}（编号最小者）`,
    en: `${name} lies in ${count} catchment(s)${border}; given to ${catchmentName} (the lowest id)`,
  });
}

async function writePoints(
  path: string,
  points: readonly LocatedPoint[],
  { say }: CommandInput,
): Promise<Result<null>> {
  const [row, name, id, catchment, campuses, count, border] = [
    say({ zh: '行', en: 'row' }),
    say({ zh: '名称', en: 'name' }),
    say({ zh: '片区编号', en: 'catchment id' }),
    say({ zh: '片区', en: 'catchment' }),
    say({ zh: '校区', en: 'campuses' }),
    say({ zh: '所在片区数', en: 'catchments' }),
    say({ zh: '压边界', en: 'on border' }),
  ] as const;
  const text = (title: string) => ({ name: title, type: 'text' as const });
  const whole = (title: string) => ({ name: title, type: 'number' as const, decimals: 0 });
  const layer = {
    name: 'points',
    fields: [whole(row), text(name), text(id), text(catchment), text(campuses), whole(count), whole(border)],
    features: points.map((point) => ({
      geometry: null,
      values: {
        [row]: point.row,
        [name]: point.name,
        [id]: point.catchment,
        [catchment]: point.catchmentName,
        [campuses]: point.campuses.join('、'),
        [count]: point.count,
        [border]: point.onBorder ? 1 : 0,
      },
    })),
  };
  const looked = lookThroughRows('points', layer, null);
  if (!looked.ok) return looked;
  return writeOrRefuse(path, () => writeCsv({ path, layer, encoding: 'utf-8', looked: looked.value }));
}
