import type { ToolId } from '../map/map-view-props.ts';
import { drawPolygonTool } from './draw-polygon/draw-polygon-tool.ts';
import { editVerticesTool } from './edit-vertices/edit-vertices-tool.ts';
import { panTool } from './pan/pan-tool.ts';
import { type RunningTool, runTool } from './running-tool.ts';
import { selectTool } from './select/select-tool.ts';

/** How to take each tool in hand. A missing tool does not compile. */
export const tools: Readonly<Record<ToolId, () => RunningTool>> = {
  select: () => runTool(selectTool),
  pan: () => runTool(panTool),
  'draw-polygon': () => runTool(drawPolygonTool),
  'edit-vertices': () => runTool(editVerticesTool),
};
