// 涪城区's 大学区: every primary campus of its clusters puts a third of its seats and a little more into one pool (nearly
// 1,000 together), and estates of the fullest campus of a cluster draw from the emptiest one.
import type { AgreementTerms } from '../../shared/commands/command.ts';
import type { AgreementItem, PoolShare } from '../../shared/model/records.ts';
import { swapClaims } from './planted-borders.ts';
import type { RecordFinder } from './record-finder.ts';
import { createSampleCity, type SampleCity } from './sample-city.ts';
import { campusName, sampleCampuses } from './school-roster.ts';

/** Of a campus's seats, what it shares. */
const sharedPart = 0.35;
/** Of an estate's children, who may choose another school of the cluster. */
const drawingPart = 0.25;
const drawingEstates = 3;

export function poolTerms(records: RecordFinder): AgreementTerms {
  const city = createSampleCity();
  const fucheng = records.byName('authority', '涪城区').id;
  const clusters = city.clusters.filter(({ authority }) => authority === '涪城区');
  const shares = clusters.map((cluster) =>
    cluster.members.flatMap(({ school }) => sharesOfSchool(records, school)),
  );
  return {
    number: '示例协〔2025〕3号',
    title: '涪城区大学区共享学位协议（示例）',
    agreementKind: 'shared-pool',
    partyIds: [fucheng, fucheng],
    stage: 'primary',
    pool: mergeShares(shares.flat()),
    items: shares.flatMap((ofCluster) => drawsInCluster(records, city, ofCluster, fucheng)),
    fromSchoolYear: 2025,
    toSchoolYear: 2027,
    childrenTolerance: 0,
    basis: '大学区制招生：基础学位归本校服务片区，共享学位在学区内调剂',
    contact: '涪城区 0816-5550101（虚构）',
    note: '各校拿出部分学位入池，按序支取；无人支取的退回原校。',
    reviewOn: '2026-12-01',
  };
}

function sharesOfSchool(records: RecordFinder, school: string): PoolShare[] {
  return sampleCampuses
    .filter((campus) => campus.school === school && campus.stages.includes('primary'))
    .map((campus) => {
      const record = records.byName('campus', campusName(campus));
      const base = record.stages.find(({ stage }) => stage === 'primary')?.baseSeats ?? 0;
      return { campusId: record.id, seats: Math.floor(base * sharedPart) };
    });
}

/** A school with campuses in two clusters shares once. */
function mergeShares(shares: readonly PoolShare[]): PoolShare[] {
  return [...new Map(shares.map((share) => [share.campusId, share])).values()];
}

/** The first estates of the fullest campus draw from the emptiest one of the same cluster, while it has room. */
function drawsInCluster(
  records: RecordFinder,
  city: SampleCity,
  shares: readonly PoolShare[],
  fromAuthorityId: string,
): AgreementItem[] {
  const campuses = shares
    .map(({ campusId }) => {
      const campus = records.byId('campus', campusId);
      const { all, own } = estatesOf(city, campus.name);
      const estates = own.map(({ name }) => records.byName('unit', name));
      const children = all
        .map(({ name }) => records.byName('unit', name))
        .reduce((sum, { children: counts }) => sum + entering(counts), 0);
      const seats = campus.stages.find(({ stage }) => stage === 'primary')?.baseSeats ?? 1;
      return { campusId, estates, load: children / seats, room: Math.floor((seats - children) / 2) };
    })
    .sort((a, b) => b.load - a.load);
  const [fullest, emptiest] = [campuses[0], campuses.at(-1)];
  if (!fullest || !emptiest || fullest === emptiest) return [];
  let room = emptiest.room;
  return fullest.estates
    .toSorted((a, b) => entering(b.children) - entering(a.children) || (a.id < b.id ? -1 : 1))
    .slice(0, drawingEstates)
    .flatMap(({ id, children }) => {
      const seats = Math.max(1, Math.ceil(entering(children) * drawingPart));
      room -= seats;
      return room < 0 ? [] : [{ unitId: id, fromAuthorityId, campusId: emptiest.campusId, seats }];
    });
}

/** Estates in the catchment of a campus, and those of them that are in no other and in no swap. */
function estatesOf(city: SampleCity, campus: string) {
  const claimed = new Set(swapClaims.flatMap(({ blocks }) => blocks));
  const holders = (block: (typeof city.estates)[number]['block']) =>
    city.primary.filter(({ blocks }) => blocks.has(block));
  const all = city.estates.filter(({ block }) => holders(block).some((holder) => holder.campus === campus));
  const own = all.filter(({ block }) => holders(block).length === 1 && !claimed.has(block));
  return { all, own };
}

function entering(
  children: readonly { readonly stage: string; readonly intakeYear: number; readonly count: number }[],
): number {
  return children
    .filter(({ stage, intakeYear }) => stage === 'primary' && intakeYear === 2026)
    .reduce((sum, { count }) => sum + count, 0);
}
