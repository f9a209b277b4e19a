import { centralMeridianOf, gaussKruger } from '../geometry/gauss-kruger.ts';
import { boxOfPositions } from '../geometry/planar-box.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import { layOutSheet } from './draw-sheet.ts';
import { contentBox } from './drawing-items.ts';
import type { MapPage } from './map-drawing.ts';
import { positionLists } from './page-paths.ts';

const margins: MapPage['margins'] = { top: 25, right: 15, bottom: 21, left: 15 };

const upright: MapPage = { widthMillimetres: 210, heightMillimetres: 297, margins };
const lying: MapPage = { widthMillimetres: 297, heightMillimetres: 210, margins };

/** A4, upright or lying: the way in which the plan's catchments come out larger. Room is left for running heads. */
export function chooseMapPage(state: ProjectState, planId: string): MapPage {
  const positions = catchmentsOfPlan(state, planId).flatMap(({ geometry }) => positionLists(geometry).flat());
  const zone = gaussKruger(
    state.settings.get('settings')?.centralMeridian ?? centralMeridianOf(positions[0]?.[0] ?? 105),
  );
  const [west, south, east, north] = boxOfPositions(positions.map(zone.forward));
  const scaleOn = (page: MapPage) => {
    const { frame } = layOutSheet(contentBox(page));
    return Math.min(frame.width / (east - west), frame.height / (north - south));
  };
  return scaleOn(lying) > scaleOn(upright) ? lying : upright;
}
