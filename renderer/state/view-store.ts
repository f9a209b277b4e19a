// How this window looks: nothing here is part of the project. Language, theme, panels and layers are remembered on
// this machine; the selection, the plan that is looked at and the tool are not.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import type { EnteredPlace, LayerId, ToolId } from '../map/map-view-props.ts';
import type { BorderSectionId } from '../panels/agreements/border-sections.ts';
import type { BorderStretch } from '../tools/border/border-stretch.ts';
import type { AuthorityPair } from './authority-pair.ts';
import type { Dialog } from './dialog.ts';
import {
  type RememberedView,
  readRemembered,
  type ViewDefaults,
  writeRemembered,
} from './remembered-view.ts';
import type { Selection } from './selection.ts';

export type DeskId = 'catchments' | 'border' | 'notice';
export type DrawerTab = 'findings' | 'balance' | 'ledger' | 'history' | 'compare';

export interface ZoomTarget {
  readonly bbox: readonly [number, number, number, number];
}

export interface ViewStore extends RememberedView {
  readonly desk: DeskId;
  readonly drawerTab: DrawerTab;
  /** The border desk: the two authorities it is about, and which of its sections is open. */
  readonly authorityPair: AuthorityPair;
  readonly borderSection: BorderSectionId;
  /** The plan that is looked at; null: the project's active one. */
  readonly planId: string | null;
  readonly selection: Selection | null;
  /** The stretch of border that is selected, as it was then; see currentStretch. */
  readonly border: BorderStretch | null;
  readonly tool: ToolId;
  readonly hint: string;
  /** Whether a place is being typed in for the tool in hand; the last one that was. */
  readonly isEnteringPlace: boolean;
  readonly enteredPlace: EnteredPlace | null;
  readonly zoomTo: ZoomTarget | null;
  readonly dialog: Dialog | null;
  /** An edit that is shown before it is made; gone with the selection, the tool or the plan it was about. */
  readonly proposal: ProjectCommand | null;

  readonly remember: (changes: Partial<RememberedView>) => void;
  readonly toggleLayer: (layer: LayerId) => void;
  readonly look: (
    changes: Partial<
      Pick<
        ViewStore,
        | 'desk'
        | 'border'
        | 'drawerTab'
        | 'authorityPair'
        | 'borderSection'
        | 'planId'
        | 'tool'
        | 'hint'
        | 'dialog'
        | 'isEnteringPlace'
        | 'enteredPlace'
      >
    >,
  ) => void;
  readonly select: (selection: Selection | null) => void;
  readonly propose: (proposal: ProjectCommand | null) => void;
  readonly zoom: (bbox: ZoomTarget['bbox'] | null) => void;
  /** Forgets what belonged to the project that was open. */
  readonly leaveProject: () => void;
}

const nothingOpen = {
  desk: 'catchments',
  drawerTab: 'findings',
  authorityPair: [null, null],
  borderSection: 'agreements',
  planId: null,
  selection: null,
  border: null,
  tool: 'select',
  hint: '',
  isEnteringPlace: false,
  enteredPlace: null,
  zoomTo: null,
  dialog: null,
  proposal: null,
} as const;

/** The tools that work on a selected border; with any other in hand none is selected. */
const borderTools: readonly ToolId[] = ['edit-border', 'trace'];

export type ViewStorage = Pick<Storage, 'getItem' | 'setItem'>;

export function createViewStore(storage: ViewStorage, defaults: ViewDefaults): StoreApi<ViewStore> {
  const store = createStore<ViewStore>()((set) => ({
    ...nothingOpen,
    ...readRemembered(storage, defaults),
    remember: (changes) => set(changes),
    toggleLayer: (layer) =>
      set(({ hiddenLayers }) => ({
        hiddenLayers: hiddenLayers.includes(layer)
          ? hiddenLayers.filter((one) => one !== layer)
          : [...hiddenLayers, layer],
      })),
    look: (changes) =>
      set({
        ...('tool' in changes || 'planId' in changes || 'drawerTab' in changes ? { proposal: null } : {}),
        ...(changes.tool && !borderTools.includes(changes.tool) ? { border: null } : {}),
        ...changes,
      }),
    // Leaving goes one step at a time: first what is proposed, then what it is about.
    select: (selection) =>
      set(({ proposal }) =>
        selection === null && proposal ? { proposal: null } : { selection, proposal: null },
      ),
    propose: (proposal) => set({ proposal }),
    zoom: (bbox) => {
      if (bbox) set({ zoomTo: { bbox } });
    },
    leaveProject: () => set(nothingOpen),
  }));
  store.subscribe((state) => writeRemembered(storage, state));
  return store;
}
