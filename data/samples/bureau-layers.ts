// The layers of the city with the columns a bureau gives them (names of at most five hanzi, for DBF).
import type { LayerToWrite } from '../files/write-layer.ts';
import { authorityPhones, districtCodes } from './authorities.ts';
import { toDegrees, toZone35 } from './bureau-coordinates.ts';
import type { PlanarMultiPolygon } from './dissolve-blocks.ts';
import type { DrawnCatchment } from './drawn-catchments.ts';
import { intakeYears, type SampleEstate } from './estates.ts';
import type { SampleCity } from './sample-city.ts';

export function districtLayer(city: SampleCity): LayerToWrite {
  return {
    name: '行政区',
    fields: [text('名称'), text('代码')],
    features: city.districts.map(({ name, polygons }) => ({
      geometry: areaGeometry(polygons),
      values: { 名称: name, 代码: districtCodes[name] },
    })),
  };
}

export function authorityLayer(city: SampleCity): LayerToWrite {
  return {
    name: '管理主体',
    fields: [text('名称'), text('类型'), text('电话')],
    features: city.authorities.map(({ name, polygons }) => ({
      geometry: areaGeometry(polygons),
      values: {
        名称: name,
        类型: name in districtCodes ? '行政区' : '功能区',
        电话: authorityPhones[name],
      },
    })),
  };
}

export function catchmentLayer(name: string, catchments: readonly DrawnCatchment[]): LayerToWrite {
  return {
    name,
    fields: [text('片区名称'), text('学校'), text('管理主体'), text('招生范围')],
    features: catchments.map((catchment) => ({
      geometry: areaGeometry(catchment.polygons),
      values: {
        片区名称: catchment.name,
        学校: catchment.campus,
        管理主体: catchment.authority,
        招生范围: catchment.rangeText,
      },
    })),
  };
}

export function estateOutlineLayer(city: SampleCity): LayerToWrite {
  return {
    name: '小区轮廓',
    fields: [text('小区编号'), text('小区名称')],
    features: city.estates.flatMap((estate) =>
      'ring' in estate.place
        ? [{ geometry: areaGeometry([[estate.place.ring]]), values: estateNames(estate) }]
        : [],
    ),
  };
}

export function estatePointLayer(city: SampleCity): LayerToWrite {
  return {
    name: '村居点位',
    fields: [text('小区编号'), text('小区名称')],
    features: city.estates.flatMap((estate) =>
      'point' in estate.place
        ? [
            {
              geometry: { type: 'Point' as const, coordinates: toZone35(estate.place.point) },
              values: estateNames(estate),
            },
          ]
        : [],
    ),
  };
}

export function estateTable(city: SampleCity): LayerToWrite {
  const counts = (['小学', '初中'] as const).flatMap((stage) =>
    intakeYears.map((year) => ({
      stage: stage === '小学' ? 'primary' : 'junior',
      year,
      column: `${stage}${year}`,
    })),
  );
  return {
    name: '小区适龄儿童',
    fields: [
      text('小区编号'),
      text('小区名称'),
      text('所属社区'),
      { name: '户数', type: 'number' },
      text('门牌号'),
      ...counts.map(({ column }) => ({ name: column, type: 'number' as const })),
    ],
    features: city.estates.map((estate) => ({
      geometry: null,
      values: {
        ...estateNames(estate),
        所属社区: estate.community,
        户数: estate.households,
        门牌号: estate.addresses.join('、'),
        ...Object.fromEntries(
          counts.map(({ stage, year, column }) => [
            column,
            estate.children.find((each) => each.stage === stage && each.intakeYear === year)?.count ?? null,
          ]),
        ),
      },
    })),
  };
}

export function clusterTable(city: SampleCity): LayerToWrite {
  return {
    name: '大学区',
    fields: [text('大学区'), text('学校'), text('角色'), text('管理主体')],
    features: city.clusters.flatMap(({ name, authority, members }) =>
      members.map(({ school, role }) => ({
        geometry: null,
        values: { 大学区: name, 学校: school, 角色: role, 管理主体: authority },
      })),
    ),
  };
}

const roadGrades = {
  expressway: '高速公路',
  trunk: '主干路',
  main: '次干路',
  minor: '支路',
  path: '步行路',
} as const;

/** In degrees: GeoJSON knows nothing else. */
export function roadLayer(city: SampleCity): LayerToWrite {
  return {
    name: '道路',
    fields: [text('名称'), text('等级'), text('桥梁')],
    features: city.roads.map(({ name, roadClass, isBridge, lines }) => ({
      geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map(toDegrees)) },
      values: { 名称: name, 等级: roadGrades[roadClass], 桥梁: isBridge ? '是' : '否' },
    })),
  };
}

export function riverLayer(city: SampleCity): LayerToWrite {
  return {
    name: '河流',
    fields: [text('名称'), text('类型')],
    features: city.rivers.map(({ name, ring }) => ({
      geometry: { type: 'Polygon', coordinates: [ring.map(toDegrees)] },
      values: { 名称: name, 类型: '河流' },
    })),
  };
}

function estateNames({ code, name }: SampleEstate) {
  return { 小区编号: code, 小区名称: name };
}

function areaGeometry(polygons: PlanarMultiPolygon) {
  return {
    type: 'MultiPolygon' as const,
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(toZone35))),
  };
}

function text(name: string) {
  return { name, type: 'text' as const };
}
