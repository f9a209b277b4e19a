import { refuse } from '../model/result.ts';

/** The refusal of a command whose name and shape are agreed before it works. */
export function notAvailableYet() {
  return refuse({
    code: 'not-available-yet',
    message: { zh: '这个功能还没有完成', en: 'This is not available yet' },
    hint: { zh: '请先用其他工具修改边界', en: 'Change the border with another tool for now' },
  });
}
