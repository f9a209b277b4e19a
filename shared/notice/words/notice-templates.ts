// The four papers an office publishes, and the sentences in which they differ. What an office wrote itself wins.
import type { NoticeTemplate } from '../../model/notice-record.ts';
import { quoteTitle } from './quote-title.ts';

export interface TemplateWords {
  /** What the paper is called. */
  readonly paper: string;
  /** `subject`: “绵阳市2026年小学服务片区划分方案”; `corrected`: the title of the paper that is corrected. */
  readonly title: (subject: string, corrected: string) => string;
  /** The verb that ends the introduction. */
  readonly ending: (season: string) => string;
  readonly heading: string;
  /** Before the period; empty where the paper has none. */
  readonly periodLabel: string;
  readonly invitation: string;
  readonly closing: string;
  /** Said at the head of every page; empty for what is final. */
  readonly mark: string;
}

export const noticeTemplateWords: Readonly<Record<NoticeTemplate, TemplateWords>> = {
  publicity: {
    paper: '公示',
    title: (subject) => `关于公示${subject}的公告`,
    ending: (season) => `拟定了${season}服务片区划分方案，现予公示。`,
    heading: '公示时间及意见反馈',
    periodLabel: '公示期',
    invitation:
      '公示期内，对本方案有意见的，可以书面、电话或者当面等方式反映，并请写明姓名、联系方式、小区和理由。',
    closing: '',
    mark: '',
  },
  announcement: {
    paper: '公告',
    title: (subject) => `关于公布${subject}的公告`,
    ending: (season) => `确定了${season}服务片区划分方案，现予公布，自公布之日起执行。`,
    heading: '咨询方式',
    periodLabel: '',
    invitation: '对招生范围有疑问的，可以向下列单位咨询。',
    closing: '特此公告。',
    mark: '',
  },
  consultation: {
    paper: '征求意见稿',
    title: (subject) => `关于公开征求${quoteTitle(`${subject}（征求意见稿）`)}意见的公告`,
    ending: (season) => `草拟了${season}服务片区划分方案（征求意见稿），现向社会公开征求意见。`,
    heading: '征求意见的时间和方式',
    periodLabel: '征求意见时间',
    invitation:
      '有关单位和社会各界人士可以书面、电话或者当面等方式提出意见，并请写明联系方式、小区和理由。意见采纳情况将向社会公布。',
    closing: '',
    mark: '征求意见稿',
  },
  correction: {
    paper: '更正公告',
    title: (_subject, corrected) => `关于更正${quoteTitle(corrected)}的公告`,
    ending: (season) => `更正了${season}服务片区划分方案，现予公布。`,
    heading: '咨询方式',
    periodLabel: '',
    invitation: '对更正内容有疑问的，可以向下列单位咨询。',
    closing: '特此公告。',
    mark: '',
  },
};
