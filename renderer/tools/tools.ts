import type { ToolId } from '../map/map-view-props.ts';
import { cutHoleTool } from './areas/cut-hole-tool.ts';
import { drawPolygonTool, drawRectangleTool } from './areas/draw-polygon-tool.ts';
import { giveAreaTool } from './areas/give-area-tool.ts';
import { mergeTool } from './areas/merge-tool.ts';
import { splitTool } from './areas/split-tool.ts';
import { reshapeTool } from './border/reshape-tool.ts';
import { traceTool } from './border/trace-tool.ts';
import { editBorderTool } from './edit-border/edit-border-tool.ts';
import { lassoTool } from './estates/lasso-tool.ts';
import { paintTool } from './estates/paint-tool.ts';
import { pushTool } from './estates/push-tool.ts';
import { panTool } from './pan/pan-tool.ts';
import { type RunningTool, runTool } from './running-tool.ts';
import { selectTool } from './select/select-tool.ts';

/** How to take each tool in hand. A missing tool does not compile. */
export const tools: Readonly<Record<ToolId, () => RunningTool>> = {
  select: () => runTool(selectTool),
  pan: () => runTool(panTool),
  'edit-border': () => runTool(editBorderTool),
  push: () => runTool(pushTool),
  reshape: () => runTool(reshapeTool),
  trace: () => runTool(traceTool),
  'draw-polygon': () => runTool(drawPolygonTool),
  'draw-rectangle': () => runTool(drawRectangleTool),
  paint: () => runTool(paintTool),
  lasso: () => runTool(lassoTool),
  split: () => runTool(splitTool),
  merge: () => runTool(mergeTool),
  'give-area': () => runTool(giveAreaTool),
  'cut-hole': () => runTool(cutHoleTool),
};
