// What an agreement package may hold. It comes from another office, by a stick or by mail: a stranger's file.
import { z } from 'zod';
import type { AgreementPackage, PackageRecord } from '../negotiation/agreement-package.ts';
import { packageFormat, packageFormatVersion } from '../negotiation/agreement-package.ts';
import { agreementEvidence, agreementTerms } from './agreement-schema.ts';
import {
  count,
  identifier,
  longText,
  pointGeometry,
  polygonGeometry,
  schoolYear,
  shortText,
  stage,
} from './value-schemas.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);
const moment = z.string().min(10).max(40);

const multiPolygon = polygonGeometry.refine(({ type }) => type === 'MultiPolygon');

const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('authority'),
    id: identifier,
    name: shortText,
    authorityType: z.enum(['district', 'functional-zone']),
    geometry: multiPolygon,
    phone: shortText,
  }),
  z.strictObject({
    kind: z.literal('school'),
    id: identifier,
    name: shortText,
    code: shortText,
    authorityId: identifier.nullable(),
  }),
  z.strictObject({
    kind: z.literal('campus'),
    id: identifier,
    schoolId: identifier,
    name: shortText,
    address: shortText,
    phone: shortText,
    location: pointGeometry,
    stages: z
      .array(
        z.strictObject({
          stage,
          classesPerGrade: z.number().min(0).max(1000),
          baseSeats: z.number().min(0).max(1_000_000),
        }),
      )
      .max(10),
  }),
  z.strictObject({
    kind: z.literal('unit'),
    id: identifier,
    name: shortText,
    community: shortText,
    geometry: z.union([pointGeometry, polygonGeometry]),
    households: z.number().min(0).max(1_000_000),
    children: z
      .array(z.strictObject({ stage, intakeYear: schoolYear, count: z.int().min(0).max(100_000) }))
      .max(200),
    addresses: z.array(shortText).max(10_000),
    attributes: z.record(shortText, longText),
  }),
]);

const agreement = z.strictObject({
  kind: z.literal('agreement'),
  id: identifier,
  ...agreementTerms,
  ...agreementEvidence,
  status: z.enum(['proposed', 'countersigned', 'in-force', 'expired', 'revoked']),
  signatures: z
    .array(
      z.strictObject({
        authorityId: identifier,
        signedBy: shortText.min(1),
        signedAt: moment,
        seal: z.exactOptional(z.strictObject({ publicKey: base64(32), signature: base64(64) })),
      }),
    )
    .min(1)
    .max(2),
  events: z.array(z.never()).max(0),
  used: z.array(z.never()).max(0),
  version: count.min(1),
  predecessor: z
    .strictObject({ agreementId: identifier, succession: z.enum(['amendment', 'renewal']) })
    .nullable(),
  lineage: z.array(sha256).min(1).max(1000),
});

function areDistinct(records: readonly Pick<PackageRecord, 'kind' | 'id'>[]): boolean {
  return new Set(records.map(({ kind, id }) => `${kind} ${id}`)).size === records.length;
}

/** An agreement package by its form. Whether its hash and seals are right is for others to say. */
export const packageSchema = z.strictObject({
  format: z.literal(packageFormat),
  formatVersion: z.literal(packageFormatVersion),
  id: identifier,
  madeAt: moment,
  fromAuthorityId: identifier,
  agreement,
  records: z.array(record).max(20_000).refine(areDistinct, { error: 'a record is named twice' }),
  contentSha256: sha256,
}) as unknown as z.ZodType<AgreementPackage>;
