import { useTranslation } from 'react-i18next';
import type { CameraLink } from '../../map/adapter/camera-link.ts';
import { MapView } from '../../map/map-view.tsx';
import type { LayerId, MapOverlay } from '../../map/map-view-props.ts';
import { seatLoads } from '../../map/sources/plan-facts.ts';
import { useCurrentPlan, useRecords, useView } from '../../state/use-session.ts';

export interface OtherMapProps {
  readonly planId: string;
  readonly overlay: MapOverlay | null;
  readonly cameraLink: CameraLink;
  readonly visibleLayers: ReadonlySet<LayerId>;
}

/** The plan that is compared with, beside the one on screen: it can be looked at and asked, not drawn on. */
export function OtherMap({ planId, overlay, cameraLink, visibleLayers }: OtherMapProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const { selection, select, theme, language } = useView((view) => view);
  return (
    <>
      <div className="map-fill is-other">
        <MapView
          isSecond
          project={records}
          planId={planId}
          report={null}
          loads={seatLoads(records, planId)}
          selection={selection}
          onSelect={select}
          visibleLayers={visibleLayers}
          theme={theme}
          language={language}
          tool="select"
          onToolChange={ignore}
          onCommand={ignore}
          border={null}
          onBorderSelect={ignore}
          onPolygonDrawn={ignore}
          onUnitsCaught={ignore}
          onSplitDrawn={ignore}
          onMenu={ignore}
          onDraftCatchments={ignore}
          zoomTo={null}
          snapPixels={0}
          enteredPlace={null}
          onDrawn={ignore}
          onHint={ignore}
          overlay={overlay}
          cameraLink={cameraLink}
        />
        <Caption word={t('compare.before')} name={records.plan.get(planId)?.name ?? ''} />
      </div>
      <div className="map-fill is-caption">
        <Caption word={t('compare.after')} name={plan?.name ?? ''} />
      </div>
    </>
  );
}

function Caption({ word, name }: { readonly word: string; readonly name: string }) {
  return (
    <div className="map-caption cut" title={name}>
      <span className="soft">{word}</span> {name}
    </div>
  );
}

function ignore(): void {}
