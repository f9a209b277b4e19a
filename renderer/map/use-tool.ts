import { useCallback, useEffect, useMemo, useRef } from 'react';
import { previewArea } from '../tools/preview-features.ts';
import type { RunningTool } from '../tools/running-tool.ts';
import type { Pointer } from '../tools/tool.ts';
import { tools } from '../tools/tools.ts';
import { createTrials, type Trials } from '../tools/trial/create-trials.ts';
import type { OverlapPreviewAnswer } from '../workers/overlap-preview-messages.ts';
import { connectTool, lookAround, type SeenByTools, type ToolConnection } from './adapter/connect-tool.ts';
import type { MapAdapter } from './adapter/map-adapter.ts';
import { createOverlapPreview } from './adapter/overlap-preview.ts';
import { formatArea } from './format-measure.ts';
import type { MapViewProps } from './map-view-props.ts';
import { word } from './words.ts';

/** Draws what the tool has in hand and returns what a click will do now, and what would overlap. */
function showTool(
  { map, showPreview }: MapAdapter,
  tool: RunningTool,
  seen: SeenByTools,
  overlaps: OverlapPreviewAnswer | null,
  trials: Trials,
): string {
  const surroundings = lookAround(map, seen, trials);
  const preview = tool.preview(surroundings);
  const shown = overlaps ? overlaps.parts.map((rings) => previewArea(rings, 'overlap')) : [];
  showPreview(shown.length === 0 ? preview : { ...preview, draft: [...preview.draft, ...shown] });
  map.getCanvas().style.cursor = tool.cursor(surroundings);
  const hint = tool.hint(surroundings)[seen.language];
  if (!overlaps || shown.length === 0) return hint;
  return `${hint} · ${word('wouldOverlap', seen.language)} ${formatArea(overlaps.areaSquareMetres, seen.language)}`;
}

/** Puts the tool of the props in hand; its state lives as long as it is the tool. */
export function useTool(
  adapter: MapAdapter | null,
  props: MapViewProps,
  onHover: (pointer: Pointer | null) => void,
): void {
  const latest = useRef(props);
  latest.current = props;
  const lastHint = useRef('');
  const overlaps = useRef<OverlapPreviewAnswer | null>(null);
  const { tool: toolId, project, planId, selection, border, language, visibleLayers, snapPixels } = props;
  const tool = useMemo(() => tools[toolId](), [toolId]);
  const due = useRef<() => void>(() => undefined);
  const trials = useMemo(
    () => createTrials({ nowMilliseconds: () => performance.now(), onDue: () => due.current() }),
    [],
  );
  const show = useCallback(
    (shownBy: MapAdapter, seen: SeenByTools) => {
      const hint = showTool(shownBy, tool, seen, overlaps.current, trials);
      if (hint !== lastHint.current) latest.current.onHint(hint);
      lastHint.current = hint;
    },
    [tool, trials],
  );

  const connected = useRef<ToolConnection | null>(null);
  useEffect(() => {
    if (!adapter) return;
    const overlapPreview = createOverlapPreview((answer) => {
      overlaps.current = answer;
      show(adapter, latest.current);
    });
    const onChange = () => {
      const { project: shown, planId: shownPlanId } = latest.current;
      const drafts = tool.draftCatchments(lookAround(adapter.map, latest.current, trials));
      overlapPreview.ask(drafts, shown, shownPlanId);
      latest.current.onDraftCatchments(drafts);
      show(adapter, latest.current);
    };
    const connection = connectTool({
      map: adapter.map,
      tool,
      trials,
      props: () => latest.current,
      onChange,
      onHover,
    });
    connected.current = connection;
    due.current = onChange;
    return () => {
      connected.current = null;
      due.current = () => undefined;
      trials.stop();
      connection.disconnect();
      overlapPreview.destroy();
      overlaps.current = null;
      latest.current.onDraftCatchments([]);
    };
  }, [adapter, tool, trials, onHover, show]);

  useEffect(() => {
    if (adapter) show(adapter, { project, planId, selection, border, language, visibleLayers, snapPixels });
  }, [adapter, show, project, planId, selection, border, language, visibleLayers, snapPixels]);

  const { enteredPlace } = props;
  useEffect(() => {
    if (enteredPlace) connected.current?.send({ name: 'place-entered', position: enteredPlace.position });
  }, [enteredPlace]);
}
