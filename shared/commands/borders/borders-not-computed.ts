import { refuse } from '../../model/result.ts';

/** The refusal of an edit whose borders come so near to each other that they can't be told apart. */
export function bordersNotComputed() {
  return refuse({
    code: 'borders-not-computed',
    message: {
      zh: '这里的边界靠得太近，算不出可靠的结果，什么也没有改',
      en: 'Borders come too near to each other here to be computed reliably; nothing was changed',
    },
    hint: {
      zh: '先用“贴合相邻边界”消除细缝，或把线画得离边界远一点',
      en: 'Snap the neighbouring borders together first, or draw further away from them',
    },
  });
}
