import { lazy, Suspense, startTransition, useEffect, useState } from 'react';
import { BorderDesk } from '../panels/agreements/border-desk.tsx';
import { BottomDrawer } from '../panels/drawer/bottom-drawer.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { LayersPanel } from '../panels/layers-panel.tsx';
import { LocksPanel } from '../panels/locks/locks-panel.tsx';
import { MapArea } from '../panels/map-area.tsx';
import { PlansPanel } from '../panels/plans/plans-panel.tsx';
import { panelLimits } from '../state/remembered-view.ts';
import { useSession, useView } from '../state/use-session.ts';
import { Header } from './header.tsx';
import { JobBars } from './job-bars.tsx';
import { SidePanel } from './side-panel.tsx';

const NoticeDesk = lazy(async () => ({
  default: (await import('../panels/notice/notice-desk.tsx')).NoticeDesk,
}));

const borderDeskWidth = { least: 300, most: 720, usual: 380 } as const;

/** The window while a project is open: header, what lies left and right of the map, and the drawer below it. */
export function Desk() {
  const desk = useView((view) => view.desk);
  return (
    <div className="desk">
      <Header />
      <div className="desk-body">
        {desk === 'notice' ? (
          <Suspense>
            <NoticeDesk />
          </Suspense>
        ) : (
          <MapDesk isBorder={desk === 'border'} />
        )}
      </div>
    </div>
  );
}

function MapDesk({ isBorder }: { readonly isBorder: boolean }) {
  const view = useView((state) => state);
  const { firstMap } = useSession();
  // The map is made first: its threads cut tiles while the panels are filled.
  const [arePanelsFilled, fillPanels] = useState(firstMap.isDrawn);
  useEffect(() => startTransition(() => fillPanels(true)), []);
  const leftLimits = isBorder ? borderDeskWidth : panelLimits.left;
  return (
    <>
      <SidePanel
        side="left"
        isOpen={view.isLeftOpen}
        width={isBorder ? view.borderWidth : view.leftWidth}
        limits={leftLimits}
        onToggle={() => view.remember({ isLeftOpen: !view.isLeftOpen })}
        onResize={(width) => view.remember(isBorder ? { borderWidth: width } : { leftWidth: width })}
      >
        {arePanelsFilled ? <LeftPanel isBorder={isBorder} /> : null}
      </SidePanel>
      <main className="desk-centre">
        <JobBars />
        <MapArea />
        <BottomDrawer />
      </main>
      <SidePanel
        side="right"
        isOpen={view.isRightOpen}
        width={view.rightWidth}
        limits={panelLimits.right}
        onToggle={() => view.remember({ isRightOpen: !view.isRightOpen })}
        onResize={(rightWidth) => view.remember({ rightWidth })}
      >
        {arePanelsFilled ? <Inspector /> : null}
      </SidePanel>
    </>
  );
}

function LeftPanel({ isBorder }: { readonly isBorder: boolean }) {
  if (isBorder) return <BorderDesk />;
  return (
    <>
      <PlansPanel />
      <LayersPanel />
      <LocksPanel />
    </>
  );
}
