// The desk before the window's own code is there: empty panels in their places and the plan between them.
import '../styles/base.css';
import '../styles/desk.css';
import '../styles/first-desk.css';
import type { FirstLook } from '../../shared/api/project-api.ts';
import { createProjectState } from '../../shared/model/project-state.ts';
import { showFirstPicture } from '../map/first-picture/first-picture.ts';
import { rememberColours } from '../map/sources/catchment-colours.ts';
import { type RememberedView, readRemembered } from '../state/remembered-view.ts';
import { visibleLayersWithout } from '../state/visible-layers.ts';
import { paintPage } from '../styles/palette.ts';
import { windowDefaults } from './window-defaults.ts';

/** Shows an open project in an element that the window will take over. Whether its plan is to be seen. */
export function showFirstDesk(root: HTMLElement, { records, planId, bounds, hues }: FirstLook): boolean {
  const view = readRemembered(window.localStorage, windowDefaults());
  const project = createProjectState(records);
  if (planId !== null) rememberColours(project, planId, new Map(Object.entries(hues)));
  paintPage(document.documentElement, view.theme);
  const { desk, mapPlace } = emptyDesk(view);
  root.append(desk);
  return showFirstPicture(mapPlace, {
    content: {
      project,
      planId,
      language: view.language,
      report: null,
      loads: null,
      selection: null,
      overlay: null,
    },
    bounds,
    theme: view.theme,
    visibleLayers: visibleLayersWithout(view.hiddenLayers),
  });
}

function emptyDesk(view: RememberedView): { desk: HTMLElement; mapPlace: HTMLElement } {
  const mapPlace = part('div', 'map-fill');
  const hint = part('div', 'hint-line', part('span', 'icon-button'));
  const drawer = part('section', 'drawer', part('div', 'drawer-tabs'));
  if (view.isDrawerOpen) drawer.style.height = `${view.drawerHeight}px`;
  const centre = part('main', 'desk-centre', part('section', 'map-area', mapPlace), hint, drawer);
  const body = part(
    'div',
    'desk-body',
    sidePanel('left', view.isLeftOpen, view.leftWidth),
    centre,
    sidePanel('right', view.isRightOpen, view.rightWidth),
  );
  const desk = part('div', 'desk', part('header', 'desk-header'), body);
  desk.ariaBusy = 'true';
  return { desk, mapPlace };
}

function sidePanel(side: 'left' | 'right', isOpen: boolean, width: number): HTMLElement {
  const panel = part('aside', `side-panel is-${side} ${isOpen ? '' : 'is-folded'}`);
  if (isOpen) panel.style.width = `${width}px`;
  return panel;
}

function part(name: string, className: string, ...children: HTMLElement[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
