import type { ProjectState } from '../../model/project-state.ts';
import type { Plan } from '../../model/records.ts';
import { listSchoolServices, type SchoolService } from '../school-services.ts';

/** A sentence for every school whose range in words differs from the one published with the plan before. */
export function listRangeCorrections(
  state: ProjectState,
  before: Plan,
  services: readonly SchoolService[],
): string[] {
  const published = rangesBySchool(listSchoolServices(state, before));
  const said = (text: string | undefined) => (text ? `“${text}”` : '未列文字');
  return [...rangesBySchool(services)].flatMap(([school, now]) => {
    const old = published.get(school);
    if (now === (old ?? '')) return [];
    return `${school}的招生范围，原为${said(old)}，更正为${said(now)}。`;
  });
}

/** A school with several catchments has all their texts. */
function rangesBySchool(services: readonly SchoolService[]): Map<string, string> {
  const ranges = new Map<string, string[]>();
  for (const { title, catchment } of services) {
    const text = catchment?.rangeText.trim().replace(/[。；]$/u, '') ?? '';
    ranges.set(title, [...(ranges.get(title) ?? []), ...(text === '' ? [] : [text])]);
  }
  return new Map([...ranges].map(([title, texts]) => [title, texts.join('；')]));
}
