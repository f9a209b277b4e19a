// 协议包: one file by which two offices settle an agreement without a server. It holds the agreement with its signatures,
// and of the estates and schools it names all that the other side needs to see it beside its own data.
import { canonicalJson } from '../history/canonical-json.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Agreement, Authority, Campus, School, Unit } from '../model/records.ts';

export const packageFormat = 'huapian-agreement-package';
export const packageFormatVersion = 1;
export const packageExtension = 'hpxy';

/** Records in order of dependence. */
export type PackageRecord = Authority | School | Campus | Unit;

export interface PackageContent {
  readonly format: typeof packageFormat;
  readonly formatVersion: typeof packageFormatVersion;
  readonly id: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly fromAuthorityId: string;
  readonly agreement: Agreement;
  readonly records: readonly PackageRecord[];
}

export interface AgreementPackage extends PackageContent {
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly contentSha256: string;
}

/** A package of an agreement as it stands here. */
export function makePackage(
  state: ProjectState,
  agreement: Agreement,
  made: Pick<PackageContent, 'id' | 'madeAt' | 'fromAuthorityId'>,
  sha256: (text: string) => string,
): AgreementPackage {
  const content: PackageContent = {
    format: packageFormat,
    formatVersion: packageFormatVersion,
    ...made,
    // What happened in this office stays in it: the other one writes its own history.
    agreement: { ...agreement, events: [], used: [] },
    records: recordsOf(state, agreement),
  };
  return { ...content, contentSha256: contentHash(content, sha256) };
}

export function contentHash(
  { format, formatVersion, id, madeAt, fromAuthorityId, agreement, records }: PackageContent,
  sha256: (text: string) => string,
): string {
  return sha256(canonicalJson({ format, formatVersion, id, madeAt, fromAuthorityId, agreement, records }));
}

/** The file of a package: one member a line, so that two of them can be compared by eye. */
export function packageText(made: AgreementPackage): string {
  return `${JSON.stringify(made, null, 1)}\n`;
}

function recordsOf(state: ProjectState, { partyIds, items, pool }: Agreement): PackageRecord[] {
  const found = <Kind extends 'authority' | 'campus' | 'school' | 'unit'>(
    kind: Kind,
    ids: Iterable<string>,
  ) => [...new Set(ids)].sort().flatMap((id) => state[kind].get(id) ?? []);
  const campuses = found(
    'campus',
    [...items, ...pool].map(({ campusId }) => campusId),
  ) as Campus[];
  return [
    ...found('authority', partyIds),
    ...found(
      'school',
      campuses.map(({ schoolId }) => schoolId),
    ),
    ...campuses,
    ...found(
      'unit',
      items.map(({ unitId }) => unitId),
    ),
  ];
}
