// What the right mouse button offers: for the thing on top of the place, then for the border that is selected.
import { borderActions } from '../app/border-actions.ts';
import { catchmentActions } from '../app/catchment-actions.ts';
import { toolActions } from '../app/tool-actions.ts';
import { type ActionContext, needsDraft, type UiAction } from '../app/ui-action.ts';
import type { MenuPlace, ToolId } from '../map/map-view-props.ts';
import { recordName } from '../state/record-name.ts';
import type { Selection } from '../state/selection.ts';
import { selectionExtent } from '../state/selection-extent.ts';
import type { Session } from '../state/session.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly shortcut: string | null;
  readonly unavailableReason: string | null;
  readonly run: () => void;
}

const catchmentTools: readonly ToolId[] = ['edit-border', 'reshape', 'split', 'merge', 'paint', 'cut-hole'];

function itemOf(action: UiAction, session: Session, context: ActionContext, hit?: Selection): MenuItem {
  // An action on the thing under the pointer sees it as the selection it is about to be.
  const seen = hit ? { ...context, selection: hit } : context;
  return {
    key: action.id,
    label: action.label(context.t),
    shortcut: action.shortcut,
    unavailableReason: action.unavailableReason(seen),
    run: () => {
      if (hit) session.view.getState().select(hit);
      void action.run(session, seen);
    },
  };
}

function unitItems({ id }: Selection, session: Session, context: ActionContext): MenuItem[] {
  const { records, plan, selection, t } = context;
  const receiver = selection?.kind === 'catchment' ? records?.catchment.get(selection.id) : undefined;
  if (!plan) return [];
  return [
    {
      key: 'assign-unit',
      label: receiver ? t('mapMenu.assignTo', { name: receiver.name }) : t('mapMenu.assign'),
      shortcut: null,
      unavailableReason: needsDraft(context) ?? (receiver ? null : t('actions.selectCatchment')),
      run: () => {
        if (!receiver) return;
        void session.project.getState().runCommand({
          name: 'assign-units',
          planId: plan.id,
          unitIds: [id],
          toCatchmentId: receiver.id,
        });
      },
    },
  ];
}

function selectItem(hit: Selection, session: Session, { records, report, t }: ActionContext): MenuItem[] {
  if (!records) return [];
  const finding = hit.kind === 'finding' ? report?.findings.find(({ id }) => id === hit.id) : undefined;
  const name =
    hit.kind === 'finding'
      ? finding
        ? t(`findings.codes.${finding.code}`)
        : hit.id
      : recordName(records, { kind: hit.kind, id: hit.id });
  return [
    {
      key: 'select',
      label: t('mapMenu.select', { name }),
      shortcut: null,
      unavailableReason: null,
      run: () => session.view.getState().select(hit),
    },
    {
      key: 'zoom',
      label: t('mapMenu.zoom', { name }),
      shortcut: null,
      unavailableReason: null,
      run: () => {
        session.view.getState().select(hit);
        session.view.getState().zoom(selectionExtent(records, report, hit));
      },
    },
  ];
}

/** Groups of entries for a place of the map; none where nothing fits. */
export function mapMenuItems(
  { hits }: MenuPlace,
  session: Session,
  context: ActionContext,
): readonly (readonly MenuItem[])[] {
  const [top] = hits;
  const catchment = hits.find(({ kind }) => kind === 'catchment');
  const groups = [
    top ? selectItem(top, session, context) : [],
    top?.kind === 'unit' ? unitItems(top, session, context) : [],
    context.border
      ? [...borderActions, ...toolActions.filter(({ tool }) => tool === 'trace')].map((action) =>
          itemOf(action, session, context),
        )
      : [],
    catchment
      ? [...toolActions.filter(({ tool }) => catchmentTools.includes(tool)), ...catchmentActions].map(
          (action) => itemOf(action, session, context, catchment),
        )
      : toolActions
          .filter(({ tool }) => tool === 'draw-polygon' || tool === 'draw-rectangle')
          .map((action) => itemOf(action, session, context)),
  ];
  return groups.filter((group) => group.length > 0);
}
