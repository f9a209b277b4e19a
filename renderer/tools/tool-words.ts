// What the tools of borders, areas and estates say in the hint line. `{name}` and the like are filled in.
import type { LocalizedText } from '../../shared/model/localized-text.ts';

export const toolWords = {
  notLikeThis: { zh: '这样不行：{message}', en: 'Not like this: {message}' },
  asksWhenDone: {
    zh: '{message}，完成时选定归谁',
    en: '{message}; you choose who gets them when it is done',
  },
  hintNeedsCatchment: {
    zh: '先点击一个片区；Esc 回到选择',
    en: 'Click a catchment first; Esc goes back to selecting',
  },
  hintRectangleFirst: {
    zh: '点击矩形的一个角；靠近已有边界会吸附（按住 Alt 暂停）；Esc 退出',
    en: 'Click one corner of the rectangle; it snaps to what is near (hold Alt not to); Esc leaves',
  },
  hintRectangleSecond: {
    zh: '点击对角完成；Backspace 撤回；Esc 放弃',
    en: 'Click the opposite corner to finish; Backspace takes it back; Esc drops it',
  },
  hintTooFewLine: { zh: '至少要两个顶点才能完成', en: 'It takes at least two vertices to finish' },
  hintLineFinish: {
    zh: '双击或 Enter 完成；Backspace 撤回一个；N 输入坐标；按住空格拖动地图；Esc 放弃',
    en: 'Double click or Enter finishes; Backspace takes one back; N enters a coordinate; Space pans; Esc drops it',
  },
  hintDrawnStays: {
    zh: '已画完：Enter 再试一次，Backspace 接着改，Esc 丢弃',
    en: 'Drawn: Enter tries again, Backspace goes on drawing, Esc discards it',
  },
  hintSplitStart: {
    zh: '画一条穿过所选片区的线，两端越过它的边界；Esc 退出',
    en: 'Draw a line through the selected catchment, beyond its border on both ends; Esc leaves',
  },
  hintReshapeStart: {
    zh: '画一条线，至少两次穿过所选片区的边界：线与边界之间的部分换边；Esc 退出',
    en: 'Draw a line that crosses the selected catchment’s border twice: the piece between changes sides; Esc leaves',
  },
  hintHoleStart: {
    zh: '在所选片区里画出要挖去的部分；Esc 退出',
    en: 'Draw what is to be cut out of the selected catchment; Esc leaves',
  },
  hintGiveStart: {
    zh: '画出要划出去的范围：逐点点击，或按住拖动圈出；Esc 退出',
    en: 'Draw the area to give away: click its corners, or press and pull round it; Esc leaves',
  },
  hintGiveChoose: {
    zh: '点击接收这块地的片区；Backspace 接着画；Esc 放弃',
    en: 'Click the catchment that gets it; Backspace goes on drawing; Esc drops it',
  },
  hintGiveClick: { zh: '点击把它划入 {name}；Esc 放弃', en: 'Click to give it to {name}; Esc drops it' },
  hintGiveEnter: {
    zh: '点击接收这块地的片区，或按 Enter 划入所选的 {name}；Esc 放弃',
    en: 'Click the catchment that gets it, or Enter to give it to {name}, which is selected; Esc drops it',
  },
  hintMergeStart: {
    zh: '点击要并入 {name} 的片区；Esc 退出',
    en: 'Click the catchments to unite with {name}; Esc leaves',
  },
  hintMergeFinish: {
    zh: 'Enter 把 {names} 并入 {name}；再次点击取消一个；Esc 全部取消',
    en: 'Enter unites {names} with {name}; click again to let one go; Esc lets all go',
  },
  hintLassoStart: {
    zh: '圈出要划入所选片区的小区：按住拖动，或逐点点击；按住空格拖动地图；Esc 退出',
    en: 'Draw round the estates the selected catchment is to get: press and pull, or click; Space pans; Esc leaves',
  },
  hintLassoNew: {
    zh: '圈出小区，划成一个{area}（要划入已有的，先选中它）：按住拖动，或逐点点击；按住空格拖动地图；Esc 退出',
    en: 'Draw round estates to make a {area} (to add to one, select it first): press and pull, or click; Space pans; Esc leaves',
  },
  hintLassoFinish: {
    zh: '双击或 Enter 把 {units} 个小区（{children} 名适龄儿童）划入 {name}；Backspace 撤回一个顶点；Esc 放弃',
    en: 'Double click or Enter gives {units} estates ({children} children of entry age) to {name}; Backspace takes a vertex back; Esc drops it',
  },
  hintLassoNewFinish: {
    zh: '双击或 Enter 把 {units} 个小区（{children} 名适龄儿童）划成{area}；Backspace 撤回一个顶点；Esc 放弃',
    en: 'Double click or Enter makes a {area} of {units} estates ({children} children of entry age); Backspace takes a vertex back; Esc drops it',
  },
  hintPaintNew: {
    zh: '按住刷过小区，划成一个{area}；要划入已有的，先点击选中它；按住空格拖动地图；Esc 退出',
    en: 'Press and brush over estates to make a {area}; to add to one, click it first; hold Space to pan; Esc leaves',
  },
  hintPaintNewRelease: {
    zh: '松开把 {units} 个小区（{children} 名适龄儿童）划成{area}；Backspace 放开最后一个；Esc 取消',
    en: 'Release to make a {area} of {units} estates ({children} children of entry age); Backspace lets the last go; Esc cancels',
  },
  hintPaintStart: {
    zh: '按住刷过小区，或点击一个小区，划入 {name}；按住空格拖动地图；Esc 退出',
    en: 'Press and brush over estates, or click one, to give them to {name}; hold Space to pan; Esc leaves',
  },
  hintPaintRelease: {
    zh: '松开把 {units} 个小区（{children} 名适龄儿童）划入 {name}；Backspace 放开最后一个；Esc 取消',
    en: 'Release to give {units} estates ({children} children of entry age) to {name}; Backspace lets the last go; Esc cancels',
  },
  hintPushStart: {
    zh: '按住一段边界推过小区；Esc 退出',
    en: 'Press on a border and pull it over estates; Esc leaves',
  },
  hintPushGrab: {
    zh: '按住这段边界拖动：经过的小区整个换边；Esc 退出',
    en: 'Press and pull this border: whole estates change sides as it passes them; Esc leaves',
  },
  hintPushPull: {
    zh: '拖过要换边的小区；松开不作修改；Esc 取消',
    en: 'Pull over the estates that are to change sides; releasing here changes nothing; Esc cancels',
  },
  hintPushRelease: {
    zh: '松开把 {units} 个小区（{children} 名适龄儿童）推入 {name}；Backspace 放开最后一个；Esc 取消',
    en: 'Release to push {units} estates ({children} children of entry age) into {name}; Backspace lets the last go; Esc cancels',
  },
  hintPushToNobody: {
    zh: '松开使 {units} 个小区（{children} 名适龄儿童）不属于任何片区；Backspace 放开最后一个；Esc 取消',
    en: 'Release to leave {units} estates ({children} children of entry age) to nobody; Backspace lets the last go; Esc cancels',
  },
  hintTraceStart: {
    zh: '先点击要改走向的一段公共边界；Esc 退出',
    en: 'Click the border that is to take another course; Esc leaves',
  },
  hintTraceChoose: {
    zh: '点击要沿着走的道路、河流或区界；Esc 取消选中',
    en: 'Click the road, river or district border to follow; Esc lets the border go',
  },
  hintTraceClick: {
    zh: '点击使边界沿 {name} 走；Esc 取消选中',
    en: 'Click to let the border follow {name}; Esc lets the border go',
  },
  hintTraceRing: {
    zh: '这段边界首尾相接，没有两端，不能沿线描；Esc 取消选中',
    en: 'This border has no ends and can’t be traced; Esc lets it go',
  },
} as const satisfies Record<string, LocalizedText>;
