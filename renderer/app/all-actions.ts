import { borderActions } from './border-actions.ts';
import { catchmentActions } from './catchment-actions.ts';
import { deskActions } from './desk-actions.ts';
import { lockActions } from './lock-actions.ts';
import { planActions } from './plan-actions.ts';
import { projectActions } from './project-actions.ts';
import { toolActions } from './tool-actions.ts';
import type { UiAction } from './ui-action.ts';

/** Every action, as the palette and the keyboard know them. */
export const allActions: readonly UiAction[] = [
  ...deskActions,
  ...toolActions,
  ...borderActions,
  ...catchmentActions,
  ...planActions,
  ...lockActions,
  ...projectActions,
];
