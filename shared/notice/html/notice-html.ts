// The notice as one web page for the bureau's site: nothing is fetched, everything is readable without its script, and
// the script only answers “which school is my estate's”.

import { wordsOfTitle } from '../drawing/break-title.ts';
import { escapeXml } from '../drawing/escape-xml.ts';
import { catchmentFill } from '../drawing/map-style.ts';
import type {
  NoticeAnnex,
  NoticeCell,
  NoticeDocument,
  NoticeParagraph,
  NoticeTable,
} from '../notice-document.ts';
import { searchScript, webStyle } from './notice-html-parts.ts';

/**
 * `mapSvg`: the map sheet as `mapDrawingToSvg` gives it; null for a notice of words and tables. `spell`: a name in
 * letters, by which it is found too.
 */
export function renderNoticeHtml(
  document: NoticeDocument,
  mapSvg: string | null,
  spell: (name: string) => string = () => '',
): string {
  const marks = [
    document.demonstrationNotice,
    document.templateMark,
    ...document.draftMark.split('　'),
  ].filter((text) => text !== '');
  const title = escapeXml(document.title);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${webStyle(marks.join('　'))}</style>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
${marks.length === 0 ? '' : `<p class="mark" role="note">${marks.map((mark) => `<span>${escapeXml(mark)}</span>`).join('　')}</p>`}
<header><h1>${breakableTitle(document.title)}</h1></header>
<main id="content">
<section class="search" aria-labelledby="search-title">
<h2 id="search-title">查我家小区的学校</h2>
<label for="estate">小区名称、门牌或社区</label>
<input id="estate" type="search" autocomplete="off" aria-describedby="search-hint">
<p id="search-hint" class="quiet">输入两个字就可以查，也可以输入小区名称的拼音或首字母；没有查到的，请看附件里的一览表或电话咨询。</p>
<div id="answers" role="status" aria-live="polite"></div>
</section>
<article aria-label="正文">
${document.blocks.map((block) => (block.blockType === 'heading' ? `<h2>${escapeXml(block.text)}</h2>` : paragraph(block.paragraph))).join('\n')}
<p class="signature">${escapeXml(document.issuer)}<br>${escapeXml(document.issuedOn)}</p>
</article>
${document.annexes.map((annex, index) => annexSection(annex, index, mapSvg)).join('\n')}
</main>
<footer><p class="quiet">方案编号 ${escapeXml(document.planNumber)}${document.contentHash === '' ? '' : `　校验码 <code>${document.contentHash}</code>`}</p></footer>
<script type="application/json" id="estates">${estateData(document, spell)}</script>
<script>${searchScript}</script>
</body>
</html>
`;
}

function annexSection(annex: NoticeAnnex, index: number, mapSvg: string | null): string {
  const id = `annex-${index + 1}`;
  const content = annex.table ? table(annex.table, id) : mapFigure(annex, mapSvg);
  return `<section class="annex" aria-labelledby="${id}">
<h2 id="${id}"><span class="label">${escapeXml(annex.label)}</span> ${escapeXml(annex.title)}</h2>
${annex.lead === '' ? '' : `<p class="quiet">${escapeXml(annex.lead)}</p>`}
${content}
</section>`;
}

function mapFigure(annex: NoticeAnnex, mapSvg: string | null): string {
  const drawing = (mapSvg ?? '').replace(/^<\?xml[^>]*\?>\s*/, '');
  return `<figure role="img" aria-label="${escapeXml(annex.title)}"><div class="map">${drawing}</div></figure>`;
}

/** Breaks between words only: a narrow screen sets a title over several lines. */
function breakableTitle(title: string): string {
  return wordsOfTitle(title)
    .map((word, index) =>
      index > 0 && /^\p{Script=Han}/u.test(word) ? `<wbr>${escapeXml(word)}` : escapeXml(word),
    )
    .join('');
}

/** On a narrow screen its rows are stacked as cards, so its roles are said and its cells know their columns. */
function table({ columns, rows }: NoticeTable, id: string): string {
  const isNumbered = columns[0]?.title === '序号';
  /** Columns whose words need no name above them. */
  const heads = isNumbered ? 2 : 1;
  const head = columns
    .map(
      ({ title, share }) =>
        `<th scope="col" role="columnheader" style="width:${share * 100}%">${escapeXml(title)}</th>`,
    )
    .join('');
  const body = rows.map((row) =>
    row.rowType === 'group'
      ? `<tr role="row"><th class="group" role="rowheader" scope="colgroup" colspan="${columns.length}">${escapeXml(row.title)}</th></tr>`
      : `<tr role="row">${row.cells.map((cell, index) => cellOf(cell, index < heads ? '' : (columns[index]?.title ?? ''))).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><table role="table"${isNumbered ? ' class="numbered"' : ''}>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body.join('\n')}
</tbody></table></div>`;
}

function cellOf({ badge, paragraphs }: NoticeCell, column: string): string {
  const number = badge
    ? `<span class="badge" style="background:${catchmentFill(badge.colourIndex)}">${escapeXml(badge.text)}</span>`
    : '';
  const label = column === '' ? '' : ` data-column="${escapeXml(column)}"`;
  return `<td role="cell"${label}>${number}${paragraphs.map(paragraph).join('')}</td>`;
}

function paragraph({ runs }: NoticeParagraph): string {
  const spans = runs.map(({ text, isBold, tone }) => {
    const content = isBold ? `<b>${escapeXml(text)}</b>` : escapeXml(text);
    return tone ? `<span class="${tone}">${content}</span>` : content;
  });
  return `<p>${spans.join('')}</p>`;
}

/** One row an estate and school. `<` can't end the script element it stands in. */
function estateData({ estateLines }: NoticeDocument, spell: (name: string) => string): string {
  const rows = estateLines.map(({ estate, community, addresses, school, relation, agreement }) => [
    estate,
    community,
    addresses,
    school,
    relation,
    agreement,
    spell(estate),
  ]);
  return JSON.stringify(rows).replaceAll('<', '\\u003c');
}
