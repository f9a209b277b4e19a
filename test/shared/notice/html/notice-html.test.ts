import { describe, expect, it } from 'vitest';
import { buildNotice } from '../../../../shared/notice/build-notice.ts';
import { renderNoticeHtml } from '../../../../shared/notice/html/notice-html.ts';
import { buildNoticeCity, filledNotice, noticeCity } from '../../../support/notice-city.ts';

function documentOf(output: 'words' | 'public' = 'public') {
  const state = buildNoticeCity({ notice: filledNotice });
  const notice = buildNotice(state, noticeCity.planId, { output });
  if (!notice.ok) throw new Error(notice.refusal.message.en);
  return notice.value;
}

describe('the web page of a notice', () => {
  it('fetches nothing: no address of another file stands in it', () => {
    const html = renderNoticeHtml(documentOf(), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|src=|<link|url\(|@import/i,
    );
  });

  it('lists every estate for reading and for searching', () => {
    const document = documentOf();
    const html = renderNoticeHtml(document, null);
    const [, json = '[]'] = /id="estates">(.*?)<\/script>/.exec(html) ?? [];
    const rows = JSON.parse(json) as string[][];
    expect(rows.map(([estate]) => estate)).toEqual(document.estateLines.map(({ estate }) => estate));
    const [, page = ''] = html.split('<main');
    expect(document.estateLines.filter(({ estate }) => !page.split('</main>')[0]?.includes(estate))).toEqual(
      [],
    );
  });

  it('carries the spelling of every estate', () => {
    const html = renderNoticeHtml(documentOf(), null, (name) => `letters of ${name}`);
    const [, json = '[]'] = /id="estates">(.*?)<\/script>/.exec(html) ?? [];
    const rows = JSON.parse(json) as string[][];
    expect(rows.every((row) => row[6] === `letters of ${row[0]}`)).toBe(true);
  });

  it('has no map and no word of one where only words are published', () => {
    const html = renderNoticeHtml(documentOf('words'), null);
    expect([html.includes('<figure'), html.includes('示意图')]).toEqual([false, false]);
    expect(renderNoticeHtml(documentOf(), '<svg></svg>')).toContain('<figure');
  });

  it('takes a name for what it is, never for markup', () => {
    const document = documentOf();
    const [line] = document.estateLines;
    if (!line) throw new Error('the city has estates');
    const evil = { ...document, estateLines: [{ ...line, estate: '</script><img>' }], title: '<b>' };
    const html = renderNoticeHtml(evil, null);
    expect([html.includes('</script><img>'), html.includes('<h1>&lt;b&gt;</h1>')]).toEqual([false, true]);
  });
});
