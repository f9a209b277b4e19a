import { refuse } from '../model/result.ts';

/** The refusal of a thing without a name: lists, findings and the notice call things by their names. */
export function emptyName() {
  return refuse({
    code: 'empty-name',
    message: { zh: '名称是空的', en: 'The name is empty' },
    hint: { zh: '请输入名称', en: 'Enter a name' },
  });
}
