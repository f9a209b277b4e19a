// 大学区: the schools whose children go on to the same junior school, led by one of them. 城北学区 under 高水九年一贯制学校
// is named in the press; the others are made up.
import type { AuthorityName } from './authorities.ts';
import type { CatchmentArea } from './catchment-areas.ts';
import { campusName, sampleCampuses } from './school-roster.ts';
import { urbanShare } from './urban-share.ts';

export interface SampleCluster {
  readonly name: string;
  readonly authority: AuthorityName;
  readonly members: readonly { readonly school: string; readonly role: string }[];
}

const namesByJuniorSchool: Readonly<Record<string, string>> = {
  六一学校: '城南学区',
  高水九年一贯制学校: '城北学区',
  绵阳十一中: '城中学区',
  望舒中学: '城西学区',
  长庚中学: '澄江学区',
  游仙二中: '芙蓉溪学区',
  涉江中学: '富乐学区',
  云门学校: '云门学区',
  兰溪学校: '兰溪学区',
  沐风学校: '东津学区',
  青藜中学: '花荄学区',
  松鹤学校: '松鹤学区',
  芷兰学校: '芷兰学区',
  麦田学校: '麦田学区',
  三江实验学校: '三江学区',
  鹿鸣中学: '鹿鸣学区',
  沙洲学校: '沙洲学区',
  创新一中: '创新学区',
  揽月学校: '揽月学区',
};

export function sampleClusters(
  primary: readonly CatchmentArea[],
  junior: readonly CatchmentArea[],
): SampleCluster[] {
  return junior.map((area) => {
    const campuses = [
      area,
      ...primary.filter(({ blocks }) => [...blocks].every((id) => area.blocks.has(id))),
    ];
    const schools = campuses.flatMap(({ campus }) =>
      sampleCampuses.filter((each) => campusName(each) === campus),
    );
    const unique = schools.filter(
      (each, index) => schools.findIndex(({ school }) => school === each.school) === index,
    );
    return {
      name: namesByJuniorSchool[area.campus] ?? `${area.campus}学区`,
      authority: area.authority,
      members: unique.map(({ school, block }, index) => ({ school, role: roleOf(index, block) })),
    };
  });
}

function roleOf(index: number, [column, row]: readonly [number, number]): string {
  if (index === 0) return '领航校';
  return urbanShare(column, row) > 0.25 ? '城区成员校' : '农村成员校';
}
