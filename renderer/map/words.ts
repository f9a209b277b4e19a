// Every word the map and its tools say, in both languages. Names of places come from the data and stay as they are.
import type { Language, LocalizedText } from '../../shared/model/localized-text.ts';
import { toolWords } from '../tools/tool-words.ts';

const words = {
  map: { zh: '地图', en: 'Map' },
  otherMap: { zh: '对照方案的地图', en: 'Map of the other plan' },
  noGraphics: {
    zh: '这台电脑的图形环境不支持 WebGL 2，地图无法显示；列表、检查和公示仍可使用。请更新显卡驱动或开启硬件加速后重试。',
    en: 'This machine offers no WebGL 2, so the map can’t be drawn; lists, checks and notices still work. Update the graphics driver or turn hardware acceleration on, then try again.',
  },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  north: { zh: '恢复正北朝上', en: 'Turn north up' },
  squareMetres: { zh: '平方米', en: 'm²' },
  hectares: { zh: '公顷', en: 'ha' },
  squareKilometres: { zh: '平方公里', en: 'km²' },
  metres: { zh: '米', en: 'm' },
  kilometres: { zh: '公里', en: 'km' },
  wouldOverlap: { zh: '松手后将重叠', en: 'would overlap by' },
  straightLine: { zh: '直线距离', en: 'straight-line distance' },
  children: { zh: '名适龄儿童', en: 'children of entry age' },
  households: { zh: '户', en: 'households' },
  seats: { zh: '个学位', en: 'seats' },
  served: { zh: '服务学校', en: 'Served by' },
  unserved: { zh: '本方案中没有学校服务', en: 'Served by no school in this plan' },
  byAgreement: { zh: '按学位共享协议', en: 'by a seat-sharing agreement' },
  byFeeder: { zh: '对口升学', en: 'as a feeder' },
  byLottery: { zh: '多校划片（派位）', en: 'by lottery' },
  wouldCome: { zh: '预计就读', en: 'would come' },
  noSeatsKnown: { zh: '学位数未填', en: 'seats not given' },
  district: { zh: '行政区', en: 'district' },
  openCase: { zh: '未决争议', en: 'open case' },
  functionalZone: { zh: '功能区', en: 'functional zone' },
  catchment: { zh: '服务片区', en: 'catchment' },
  schoolDistrict: { zh: '学区', en: 'school district' },
  newCatchment: { zh: '新片区', en: 'new catchment' },
  newSchoolDistrict: { zh: '新学区', en: 'new school district' },
  moreAddresses: { zh: '等', en: 'of' },
  addressCount: { zh: '处', en: 'addresses' },
  stackedHere: { zh: '此处还有，再次点击可切换', en: 'more here: click again to step through' },
  zone: { zh: '3° 带，中央经线', en: '3° zone, central meridian' },
  northing: { zh: '北 X', en: 'N' },
  easting: { zh: '东 Y', en: 'E' },
  noPlan: {
    zh: '还没有打开方案：先在左侧新建或打开一个方案',
    en: 'No plan is open: open or create one first',
  },
  planApproved: {
    zh: '这是已批准的方案，不能改动：请先从它新建一个草案',
    en: 'This plan is approved and can’t be changed: make a draft from it first',
  },
  planFrozen: {
    zh: '这个方案已定稿，不能改动：请先从它新建一个草案',
    en: 'This plan is frozen for its notice and can’t be changed: make a draft from it first',
  },
  planArchived: {
    zh: '这个方案已归档，不能改动：请先从它新建一个草案',
    en: 'This plan is archived and can’t be changed: make a draft from it first',
  },
  planFollows: {
    zh: '学区随片区方案变化，不能直接改边界：先在检查栏里“脱离片区方案”',
    en: 'The school districts follow a plan of catchments: cut them loose in the inspector first',
  },
  hintSelect: {
    zh: '点击选中；同一处再次点击依次切换重叠的对象；拖动平移，滚轮缩放',
    en: 'Click to select; click again to step through what lies there; drag to pan, wheel to zoom',
  },
  hintPan: {
    zh: '拖动平移，滚轮缩放；Esc 回到选择',
    en: 'Drag to pan, wheel to zoom; Esc goes back to selecting',
  },
  hintDrawStart: {
    zh: '点击放下第一个顶点；靠近已有边界会吸附（按住 Alt 暂停吸附）；Esc 退出',
    en: 'Click to place the first vertex; it snaps to borders nearby (hold Alt not to); Esc leaves',
  },
  hintDrawMore: {
    zh: '点击继续放顶点；Backspace 撤回一个；按住空格拖动地图；Esc 放弃',
    en: 'Click to place more vertices; Backspace takes one back; hold Space to pan; Esc drops it',
  },
  hintDrawFinish: {
    zh: '双击、Enter 或点回起点完成；Backspace 撤回一个；按住空格拖动地图；Esc 放弃',
    en: 'Double click, Enter or the first vertex finishes; Backspace takes one back; Space pans; Esc drops it',
  },
  hintDrawn: {
    zh: '已画完：填写名称和学校（Enter 再次打开表单）；Esc 丢弃这块',
    en: 'Drawn: give it a name and a school (Enter opens the form again); Esc discards it',
  },
  hintCrossing: {
    zh: '边线自相交，不能这样完成：按 Backspace 撤回，再换一个位置',
    en: 'The outline crosses itself and can’t be finished: Backspace, then another place',
  },
  hintTooFew: { zh: '至少要三个顶点才能完成', en: 'It takes at least three vertices to finish' },
  hintEditNothing: {
    zh: '点击一段边界，或点击一个片区，再拖动它的顶点和边线；Esc 回到选择',
    en: 'Click a border, or a catchment, then drag its vertices and edges; Esc goes back to selecting',
  },
  hintEdit: {
    zh: '拖动圆点移动顶点（相邻片区一起动），拖动小圆点增加顶点，拖动边线移动整段；点击边界选中公共段；右键或 Delete 删除顶点；Esc 退出',
    en: 'Drag a dot to move a vertex (neighbours follow), a small dot to add one, an edge to move it whole; click a border to select it; right click or Delete removes a vertex; Esc leaves',
  },
  hintEditStretch: {
    zh: '已选中这段公共边界：拖动顶点或边线，两侧一起动；点击顶点后按 N 输入坐标；Esc 放开',
    en: 'Border selected: drag its vertices or edges, both sides follow; click a vertex, N sets its coordinate; Esc lets go',
  },
  hintVertexPicked: {
    zh: '已选中这个顶点：按 N 输入它的坐标，Delete 删除，Esc 放开',
    en: 'This vertex is picked: N enters its coordinate, Delete removes it, Esc lets go',
  },
  hintDraggingSegment: {
    zh: '松开放下这条边线，两端一起移动；Esc 取消',
    en: 'Release to drop this edge with both its ends; Esc cancels',
  },
  hintDragging: {
    zh: '松开放下；靠近顶点或边线会吸附（按住 Alt 暂停）；Esc 取消',
    en: 'Release to drop; it snaps to vertices and edges (hold Alt not to); Esc cancels',
  },
  snapTo: { zh: '吸附到', en: 'Snaps to' },
  snapVertex: { zh: '顶点', en: 'a vertex' },
  snapEdge: { zh: '边线', en: 'an edge' },
  snapBorder: { zh: '片区边界', en: 'a catchment border' },
  snapDistrict: { zh: '区界', en: 'the district' },
  snapAuthority: { zh: '管理主体边界', en: 'the authority' },
  snapBarrier: { zh: '河流或阻隔', en: 'the barrier' },
  snapRoad: { zh: '道路', en: 'the road' },
  snapUnit: { zh: '小区', en: 'the estate' },
  ...toolWords,
} as const satisfies Record<string, LocalizedText>;

export type WordId = keyof typeof words;

/** A word in both languages, for those who choose later. */
export function wording(id: WordId): LocalizedText {
  return words[id];
}

/** A wording with its `{places}` filled in. */
export function fillWording(
  id: WordId,
  values: Readonly<Record<string, string | LocalizedText>>,
): LocalizedText {
  const fill = (language: Language) =>
    words[id][language].replace(/\{(\w+)\}/gu, (place, name: string) => {
      const value = values[name] ?? place;
      return typeof value === 'string' ? value : value[language];
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** A word in one language. */
export function word(id: WordId, language: Language): string {
  return words[id][language];
}
