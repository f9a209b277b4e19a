// 附件: the table of schools with their range – words, estates with house numbers, and what agreements change.

import type { NoticeCell, NoticeParagraph, NoticeRow, NoticeRun, NoticeTable } from '../notice-document.ts';
import type { SchoolService, ServedEstate } from '../school-services.ts';
import { citeAgreement } from './cite-agreement.ts';
import { joinHouseNumbers } from './house-numbers.ts';

/** One row a school, under its authority's name where there are authorities. `colours`: catchment id → colour. */
export function tabulateServices(
  services: readonly SchoolService[],
  colours: ReadonlyMap<string, number>,
): NoticeTable {
  const hasAuthorities = services.some(({ authority }) => authority !== null);
  const rows: NoticeRow[] = [];
  let lastAuthority: string | undefined;
  for (const service of services) {
    const authority = service.authority?.name ?? '其他';
    if (hasAuthorities && authority !== lastAuthority) rows.push({ rowType: 'group', title: authority });
    lastAuthority = authority;
    rows.push({
      rowType: 'cells',
      cells: [numberCell(service, colours), schoolCell(service), rangeCell(service)],
    });
  }
  return {
    columns: [
      { title: '序号', share: 0.08 },
      { title: '学校（校区）', share: 0.27 },
      { title: '招生范围', share: 0.65 },
    ],
    rows,
  };
}

function numberCell(service: SchoolService, colours: ReadonlyMap<string, number>): NoticeCell {
  const colourIndex = service.catchment ? colours.get(service.catchment.id) : undefined;
  if (colourIndex === undefined) return { paragraphs: [{ runs: [{ text: String(service.number) }] }] };
  return { paragraphs: [], badge: { text: String(service.number), colourIndex } };
}

function schoolCell(service: SchoolService): NoticeCell {
  const paragraphs: NoticeParagraph[] = [{ runs: [{ text: service.title, isBold: true }] }];
  for (const campus of service.campuses) {
    if (campus.address !== '') paragraphs.push({ runs: [{ text: campus.address, tone: 'quiet' }] });
    if (campus.phone !== '') paragraphs.push({ runs: [{ text: `电话 ${campus.phone}`, tone: 'quiet' }] });
  }
  return { paragraphs };
}

function rangeCell(service: SchoolService): NoticeCell {
  return { paragraphs: rangeParagraphs(service) };
}

/** Whom a school takes: the range in words, its estates by community, and what agreements change. */
export function rangeParagraphs(service: SchoolService): NoticeParagraph[] {
  const paragraphs: NoticeParagraph[] = [];
  const rangeText = service.catchment?.rangeText.trim() ?? '';
  if (rangeText !== '') paragraphs.push({ runs: [{ text: rangeText.replace(/[。；]?$/, '。') }] });
  const base = service.estates.filter(({ basis }) => basis === 'base');
  paragraphs.push(...estateParagraphs(base));
  for (const [citation, estates] of groupByAgreement(service)) {
    paragraphs.push({
      runs: [{ text: `依${citation}`, tone: 'agreement' }, ...joinEstates(estates), { text: '。' }],
    });
  }
  for (const basis of ['feeder', 'lottery'] as const) {
    const estates = service.estates.filter((estate) => estate.basis === basis);
    if (estates.length > 0)
      paragraphs.push({ runs: [{ text: arrangedWordings[basis] }, ...joinEstates(estates), { text: '。' }] });
  }
  if (paragraphs.length === 0) paragraphs.push({ runs: [{ text: '【招生范围】', tone: 'accent' }] });
  return paragraphs;
}

const arrangedWordings = {
  feeder: '对口升入本校的小区：',
  lottery: '多校划片、可参加本校电脑派位的小区：',
} as const;

/** Estates under the name of their community, one paragraph each; without communities, one list. */
function estateParagraphs(estates: readonly ServedEstate[]): NoticeParagraph[] {
  const byCommunity = new Map<string, ServedEstate[]>();
  for (const estate of estates) {
    const community = estate.unit.community.trim();
    byCommunity.set(community, [...(byCommunity.get(community) ?? []), estate]);
  }
  return [...byCommunity]
    .sort(([a], [b]) => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([community, members]) => ({
      runs: [
        ...(community === '' ? [] : [{ text: `${community}：`, isBold: true }]),
        ...joinEstates(members),
        { text: '。' },
      ],
    }));
}

function joinEstates(estates: readonly Pick<ServedEstate, 'unit'>[]): NoticeRun[] {
  return estates.flatMap(({ unit }, index) => {
    const addresses = joinHouseNumbers(unit.addresses);
    const runs: NoticeRun[] = [{ text: `${index > 0 ? '、' : ''}${unit.name}` }];
    if (addresses !== '') runs.push({ text: `（${addresses}）`, tone: 'quiet' });
    return runs;
  });
}

/** What each agreement adds to, shares of, or takes from this school, worded alike on both sides. */
function groupByAgreement(service: SchoolService): Map<string, Pick<ServedEstate, 'unit'>[]> {
  const wordings = {
    base: '',
    swap: '，纳入本校招生的小区：',
    dual: '，双重纳入（两校均可入学）的小区：',
    shared: '，共享学位的小区：',
    feeder: '',
    lottery: '',
  };
  const groups = new Map<string, Pick<ServedEstate, 'unit'>[]>();
  const add = (wording: string, unit: ServedEstate['unit']) =>
    groups.set(wording, [...(groups.get(wording) ?? []), { unit }]);
  for (const { unit, basis, agreement } of service.estates) {
    if (agreement) add(`${citeAgreement(agreement)}${wordings[basis]}`, unit);
  }
  for (const { unit, agreement, receivingSchool } of service.handedOver) {
    add(`${citeAgreement(agreement)}，由${receivingSchool}招生的小区：`, unit);
  }
  return groups;
}
