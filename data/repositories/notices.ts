// The words of a public notice ⇄ the table of notices.
import {
  type MapLabels,
  mapLabelKinds,
  type NoticeTemplate,
  noticeTemplates,
} from '../../shared/model/notice-record.ts';
import type { Notice } from '../../shared/model/records.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface NoticeRow {
  readonly id: string;
  readonly plan_id: string;
  readonly title: string;
  readonly issuer: string;
  readonly introduction: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly issued_on: string;
  readonly map_review_number: string;
  readonly map_review_date: string;
  readonly map_review_document: string;
  readonly map_review_hash: string;
  /** Null until somebody chooses one; so with the three texts. */
  readonly template: string | null;
  readonly map_labels: string | null;
  readonly map_base_file: string | null;
  readonly map_base_crs: string | null;
  readonly map_base_sha256: string | null;
  readonly invitation: string | null;
  readonly adjustment_reason: string | null;
  readonly closing: string | null;
}

type Contact = Notice['contacts'][number];

const basis = defineList<{ readonly paragraph: string }, string>({
  table: 'notice_basis',
  owner: 'notice_id',
  columns: ['paragraph'],
  toRow: (paragraph) => ({ paragraph }),
  fromRow: ({ paragraph }) => paragraph,
});

const contacts = defineList<Contact, Contact>({
  table: 'notice_contacts',
  owner: 'notice_id',
  columns: ['name', 'phone', 'address'],
  toRow: ({ name, phone, address }) => ({ name, phone, address }),
  fromRow: ({ name, phone, address }) => ({ name, phone, address }),
});

export const notices = defineRepository<Notice, NoticeRow, { basis: string; contacts: Contact }>({
  kind: 'notice',
  table: 'notices',
  columns: [
    'id',
    'plan_id',
    'title',
    'issuer',
    'introduction',
    'period_from',
    'period_to',
    'issued_on',
    'map_review_number',
    'map_review_date',
    'map_review_document',
    'map_review_hash',
    'template',
    'map_labels',
    'map_base_file',
    'map_base_crs',
    'map_base_sha256',
    'invitation',
    'adjustment_reason',
    'closing',
  ],
  lists: {
    basis: { ...basis, items: (notice) => notice.basis },
    contacts: { ...contacts, items: (notice) => notice.contacts },
  },
  toRow: (notice) => ({
    id: notice.id,
    plan_id: notice.planId,
    title: notice.title,
    issuer: notice.issuer,
    introduction: notice.introduction,
    period_from: notice.periodFrom,
    period_to: notice.periodTo,
    issued_on: notice.issuedOn,
    map_review_number: notice.mapReviewNumber,
    map_review_date: notice.mapReviewDate,
    map_review_document: notice.mapReviewDocument,
    map_review_hash: notice.mapReviewHash,
    template: notice.template ?? null,
    map_labels: notice.mapLabels ?? null,
    map_base_file: notice.mapBase?.file ?? null,
    map_base_crs: notice.mapBase?.crs ?? null,
    map_base_sha256: notice.mapBase?.sha256 ?? null,
    invitation: notice.invitation ?? null,
    adjustment_reason: notice.adjustmentReason ?? null,
    closing: notice.closing ?? null,
  }),
  fromRow: (row, lists) => ({
    kind: 'notice',
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    issuer: row.issuer,
    basis: lists.basis,
    introduction: row.introduction,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    issuedOn: row.issued_on,
    contacts: lists.contacts,
    mapReviewNumber: row.map_review_number,
    mapReviewDate: row.map_review_date,
    mapReviewDocument: row.map_review_document,
    mapReviewHash: row.map_review_hash,
    ...(row.template === null ? {} : { template: templateOf(row.template) }),
    ...(row.map_labels === null ? {} : { mapLabels: labelsOf(row.map_labels) }),
    ...(row.map_base_file === null
      ? {}
      : {
          mapBase: {
            file: row.map_base_file,
            crs: row.map_base_crs ?? '',
            sha256: row.map_base_sha256 ?? '',
          },
        }),
    ...(row.invitation === null ? {} : { invitation: row.invitation }),
    ...(row.adjustment_reason === null ? {} : { adjustmentReason: row.adjustment_reason }),
    ...(row.closing === null ? {} : { closing: row.closing }),
  }),
});

/** A name that another program wrote and nobody knows is not guessed at: the row can't be read. */
function templateOf(name: string): NoticeTemplate {
  const template = noticeTemplates.find((known) => known === name);
  if (template === undefined) throw new Error(`no kind of notice is called ${name}`);
  return template;
}

function labelsOf(name: string): MapLabels {
  const labels = mapLabelKinds.find((known) => known === name);
  if (labels === undefined) throw new Error(`no kind of map labels is called ${name}`);
  return labels;
}
