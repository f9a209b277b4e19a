import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../components/action-button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { createCameraLink } from '../map/adapter/camera-link.ts';
import { MapView } from '../map/map-view.tsx';
import type { MenuPlace } from '../map/map-view-props.ts';
import { selectedBorder } from '../state/selected-border.ts';
import {
  useCheck,
  useCompare,
  useCurrentPlan,
  useNumbers,
  useProject,
  useRecords,
  useSession,
  useView,
} from '../state/use-session.ts';
import { visibleLayersWithout } from '../state/visible-layers.ts';
import { OtherMap } from './compare/other-map.tsx';
import { useComparisonOverlay } from './compare/use-comparison-overlay.ts';
import { useProposedOverlay } from './fixes/use-proposed-overlay.ts';
import { HintLine } from './hint-line.tsx';
import { MapMenu } from './map-menu.tsx';
import { useNegotiationOverlay } from './negotiation/use-negotiation-overlay.ts';
import { DragNumbers } from './numbers/drag-numbers.tsx';
import { startProject } from './start/start-project.ts';
import { ToolStrip } from './tool-strip.tsx';

/** A project with none of these has an empty map. */
const shownKinds = ['district', 'authority', 'campus', 'unit', 'road', 'barrier', 'catchment'] as const;

/** The map with its tools on its left edge and the hint line at its foot. */
export function MapArea() {
  const view = useView((state) => state);
  const { firstMap } = useSession();
  const records = useRecords();
  const plan = useCurrentPlan();
  const report = useCheck((check) => check.report);
  const loads = useNumbers(({ stored }) => (stored && stored.planId === plan?.id ? stored.catchments : null));
  const runCommand = useProject((project) => project.runCommand);
  const tryDrafts = useNumbers((numbers) => numbers.tryDrafts);
  const { t } = useTranslation();
  const visibleLayers = useMemo(() => visibleLayersWithout(view.hiddenLayers), [view.hiddenLayers]);
  const comparisonOverlay = useComparisonOverlay();
  const negotiationOverlay = useNegotiationOverlay();
  // What is about to be done stands over what is only looked at.
  const overlay = useProposedOverlay() ?? negotiationOverlay ?? comparisonOverlay;
  const [cameraLink] = useState(createCameraLink);
  const otherPlanId = useCompare(({ isShown, isSideBySide, plans }) =>
    isShown && isSideBySide ? (plans?.fromPlanId ?? null) : null,
  );
  const border = selectedBorder(records, plan?.id ?? null, view.border);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const isEmpty = shownKinds.every((kind) => records[kind].size === 0);
  return (
    <>
      <section className={`map-area ${otherPlanId === null ? '' : 'is-split'}`} aria-label={t('desk.main')}>
        <div className="map-fill">
          <MapView
            project={records}
            planId={plan?.id ?? null}
            report={report}
            loads={loads}
            selection={view.selection}
            onSelect={view.select}
            border={border}
            onBorderSelect={(selected) => view.look({ border: selected })}
            visibleLayers={visibleLayers}
            theme={view.theme}
            language={view.language}
            tool={view.tool}
            onToolChange={(tool) => view.look({ tool })}
            onCommand={(command) => runCommand(command)}
            onPolygonDrawn={(geometry) =>
              view.look({ dialog: { type: 'new-catchment', from: { geometry } } })
            }
            onUnitsCaught={(unitIds) => view.look({ dialog: { type: 'new-catchment', from: { unitIds } } })}
            onSplitDrawn={(split) => view.look({ dialog: { type: 'split-catchment', ...split } })}
            onMenu={setMenu}
            onDraftCatchments={tryDrafts}
            zoomTo={view.zoomTo}
            snapPixels={view.snapPixels}
            enteredPlace={view.enteredPlace}
            onDrawn={firstMap.tellDrawn}
            onHint={(hint) => view.look({ hint })}
            overlay={overlay}
            cameraLink={cameraLink}
          />
        </div>
        {otherPlanId === null ? null : (
          <OtherMap
            planId={otherPlanId}
            overlay={comparisonOverlay}
            cameraLink={cameraLink}
            visibleLayers={visibleLayers}
          />
        )}
        {menu ? <MapMenu place={menu} onClose={() => setMenu(null)} /> : null}
        <ToolStrip />
        <DragNumbers />
        {isEmpty ? <EmptyMap /> : null}
      </section>
      <HintLine />
    </>
  );
}

function EmptyMap() {
  const { t } = useTranslation();
  const session = useSession();
  const look = useView((view) => view.look);
  return (
    <div className="empty-map">
      <EmptyState title={t('tools.empty')} hint={t('tools.emptyHint')}>
        <div className="row" style={{ marginTop: 8 }}>
          <ActionButton type="primary" onPress={() => look({ dialog: { type: 'import' } })}>
            {t('actions.importFile')}
          </ActionButton>
          <ActionButton onPress={() => void startProject(session, t, true)}>
            {t('actions.openSample')}
          </ActionButton>
        </div>
      </EmptyState>
    </div>
  );
}
