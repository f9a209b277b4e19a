import { canonicalJson } from '../history/canonical-json.ts';
import { refuse } from '../model/result.ts';

/** The refusal of an edit that leaves everything as it was: it would be an undo step that does nothing. */
export function nothingChanged() {
  return refuse({
    code: 'nothing-changed',
    message: {
      zh: '内容与现在完全相同，没有要保存的改动',
      en: 'Everything is as it was: there is nothing to save',
    },
    hint: { zh: '先修改内容再保存', en: 'Change something first' },
  });
}

/** Whether two records, or parts of them, hold the same content. */
export function isSameContent(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
