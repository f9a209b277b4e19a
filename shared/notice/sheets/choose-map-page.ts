import { centralMeridianOf, gaussKruger } from '../../geometry/gauss-kruger.ts';
import { linesOf } from '../../geometry/lines-of.ts';
import { boxOfPositions } from '../../geometry/planar-box.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import { contentBox } from '../drawing/drawing-items.ts';
import type { MapPage } from '../drawing/map-drawing.ts';
import { layOutSheet } from './draw-sheet.ts';
import { type MapPlace, type Paper, pageOf, usualPaper } from './paper.ts';

/** The page for a plan's map: as the paper says, or the way in which the catchments come out larger. */
export function chooseMapPage(
  state: ProjectState,
  planId: string,
  paper: Paper = usualPaper,
  place: MapPlace = 'in-notice',
): MapPage {
  const { size, orientation } = paper;
  if (orientation !== 'automatic') return pageOf(size, orientation, place);
  const positions = catchmentsOfPlan(state, planId).flatMap(({ geometry }) => linesOf(geometry).flat());
  const zone = gaussKruger(
    state.settings.get('settings')?.centralMeridian ?? centralMeridianOf(positions[0]?.[0] ?? 105),
  );
  const [west, south, east, north] = boxOfPositions(positions.map(zone.forward));
  const scaleOn = (page: MapPage) => {
    const { frame } = layOutSheet(contentBox(page));
    return Math.min(frame.width / (east - west), frame.height / (north - south));
  };
  const [upright, lying] = [pageOf(size, 'portrait', place), pageOf(size, 'landscape', place)];
  return scaleOn(lying) > scaleOn(upright) ? lying : upright;
}
