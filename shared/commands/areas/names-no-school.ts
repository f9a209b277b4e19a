// A value that names no school keeps its catchment; the person is told why and which school may be meant.
import { suggestSchool } from '../../import/suggest-school.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';

const mostNames = 5;

/** One sentence for each value that several schools share or that is nearly a school's name, one for all others. */
export function namesNoSchool(
  state: ProjectState,
  by: string,
  values: readonly string[],
): readonly LocalizedText[] {
  const warnings: LocalizedText[] = [];
  const strangers: string[] = [];
  for (const value of values) {
    const suggestion = suggestSchool(state, value);
    if (!suggestion) {
      strangers.push(value);
      continue;
    }
    const zh = suggestion.names.map((name) => `“${name}”`).join('、');
    const en = suggestion.names.map((name) => `“${name}”`).join(', ');
    warnings.push(
      suggestion.reason === 'several'
        ? {
            zh: `“${by}”中的“${value}”对应不止一所学校（${zh}），片区先用原值命名，没有指定学校；请改成全称后重做，或在片区里指定`,
            en: `“${value}” in “${by}” fits several schools (${en}); its catchment keeps the value as name and has no school: write the full name, or choose the school of the catchment`,
          }
        : {
            zh: `“${by}”中的“${value}”没有同名的学校，是不是${zh}？片区先用原值命名，没有指定学校；请统一写法后重做，或在片区里指定`,
            en: `“${value}” in “${by}” is no school of the project; is ${en} meant? Its catchment keeps the value as name and has no school: spell both alike, or choose the school of the catchment`,
          },
    );
  }
  if (strangers.length > 0) {
    const shown = strangers.slice(0, mostNames).join('、') + (strangers.length > mostNames ? '…' : '');
    warnings.push({
      zh: `“${by}”的 ${strangers.length} 个值没有对应的学校，片区先用原值命名：${shown}`,
      en: `${strangers.length} values of “${by}” name no school of the project; their catchments keep the value as name: ${shown}`,
    });
  }
  return warnings;
}
