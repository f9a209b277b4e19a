// Two offices, two project files, two key folders: a swap goes to and fro as a file. Real files, real keys.
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { sealSignature } from '../../../data/negotiation/seals.ts';
import { sha256OfText } from '../../../data/repositories/sha256-of-text.ts';
import type { ProjectApi } from '../../../shared/api/project-api.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { type AgreementPackage, contentHash } from '../../../shared/negotiation/agreement-package.ts';
import { create, swapTerms } from '../../shared/commands/agreements/agreement-terms.ts';
import { codeOf, createTestApi, take, temporaryFolder, writeSmallCity } from './open-test-project.ts';

interface Office {
  readonly api: ProjectApi;
  readonly project: string;
  readonly keyFolder: string;
  readonly agreement: () => Promise<Agreement | undefined>;
}

async function openOffice(name: string): Promise<Office> {
  const folder = temporaryFolder();
  const project = join(folder, `${name}.gpkg`);
  writeSmallCity(project);
  const keyFolder = join(folder, 'keys');
  const { api } = createTestApi({ keyFolder, author: name });
  take(await api.openProject({ path: project }));
  const agreement = async () => {
    const records = take(await api.currentProject({}))?.records ?? [];
    return records.find((record): record is Agreement => record.kind === 'agreement');
  };
  return { api, project, keyFolder, agreement };
}

/** 涪城 has drafted, sealed and exported the swap; 经开 has nothing yet. */
async function proposed() {
  const [fucheng, jingkai] = [await openOffice('涪城'), await openOffice('经开')];
  take(await fucheng.api.runCommand({ command: create() }));
  const agreementId = (await fucheng.agreement())?.id ?? '';
  take(await fucheng.api.sealAgreement({ agreementId, authorityId: 'fucheng', signedBy: '张处' }));
  const path = join(temporaryFolder(), '互换.hpxy');
  take(await fucheng.api.exportPackage({ agreementId, fromAuthorityId: 'fucheng', out: path }));
  return { fucheng, jingkai, agreementId, path };
}

async function receive(office: Office, path: string, confirmsKeys = false) {
  const opened = await office.api.openPackage({ path });
  if (!opened.ok) return opened;
  const { contentSha256 } = opened.value;
  return office.api.acceptPackage({ path, contentSha256, confirmsKeys });
}

async function sealAndExport(office: Office, agreementId: string, authorityId: string): Promise<string> {
  take(await office.api.sealAgreement({ agreementId, authorityId, signedBy: '李处' }));
  const out = join(temporaryFolder(), '答复.hpxy');
  take(await office.api.exportPackage({ agreementId, fromAuthorityId: authorityId, out }));
  return out;
}

function readPackageFile(path: string): AgreementPackage {
  return JSON.parse(readFileSync(path, 'utf8')) as AgreementPackage;
}

/** Writes a changed package; `rehash` gives it the hash of its new content, as a careful forger would. */
function writeChanged(
  path: string,
  change: (made: AgreementPackage) => AgreementPackage,
  rehash = true,
): string {
  const changed = change(readPackageFile(path));
  const out = join(temporaryFolder(), '改动.hpxy');
  const contentSha256 = rehash ? contentHash(changed, sha256OfText) : changed.contentSha256;
  writeFileSync(out, JSON.stringify({ ...changed, contentSha256 }));
  return out;
}

describe('a swap between two offices', () => {
  it('is proposed, seen, countersigned and in force on both sides', async () => {
    const { fucheng, jingkai, agreementId, path } = await proposed();
    const review = take(await jingkai.api.openPackage({ path }));
    expect(review).toMatchObject({
      purpose: 'proposal',
      fromAuthorityId: 'fucheng',
      added: [],
      differences: [],
    });
    expect(review.signers).toMatchObject([{ name: '涪城区', signedBy: '张处', standing: 'new' }]);
    expect(review.terms.map(({ what }) => what.zh)).toContain('0号小区 → 三江实验学校（学位）');
    expect(await jingkai.agreement(), 'looking changes nothing').toBeUndefined();

    take(await receive(jingkai, path));
    expect(await jingkai.agreement()).toMatchObject({ id: agreementId, status: 'proposed' });
    const answer = await sealAndExport(jingkai, agreementId, 'jingkai');
    expect(take(await fucheng.api.openPackage({ path: answer }))).toMatchObject({
      purpose: 'countersignature',
      terms: [],
      signers: [{ standing: 'own' }, { name: '经开区', standing: 'new' }],
    });
    take(await receive(fucheng, answer));
    for (const office of [fucheng, jingkai]) {
      const agreement = await office.agreement();
      expect(agreement?.status).toBe('countersigned');
      expect(agreement?.signatures.map(({ authorityId }) => authorityId)).toEqual(['fucheng', 'jingkai']);
      expect(agreement?.events.map(({ status }) => status)).toEqual(['draft', 'proposed', 'countersigned']);
      take(
        await office.api.runCommand({
          command: { name: 'bring-agreement-into-force', agreementId, by: '联席办' },
        }),
      );
    }
  });

  it('is answered with changes, which void the first signature, and then agreed on', async () => {
    const { fucheng, jingkai, agreementId, path } = await proposed();
    take(await receive(jingkai, path));
    const items = swapTerms.items.map((item) => ({ ...item, seats: 10 }));
    take(
      await jingkai.api.runCommand({
        command: { name: 'edit-agreement', agreementId, changes: { items } },
      }),
    );
    const counter = await sealAndExport(jingkai, agreementId, 'jingkai');
    const review = take(await fucheng.api.openPackage({ path: counter }));
    expect(review.purpose).toBe('counter-proposal');
    expect(review.terms).toContainEqual({
      what: { zh: '0号小区 → 三江实验学校（学位）', en: '0号小区 → 三江实验学校 (seats)' },
      before: { zh: '12', en: '12' },
      after: { zh: '10', en: '10' },
    });
    take(await receive(fucheng, counter));
    expect(await fucheng.agreement()).toMatchObject({
      status: 'proposed',
      items: [{ seats: 10 }, { seats: 10 }],
      signatures: [{ authorityId: 'jingkai' }],
    });
    // The first proposal is an earlier version now, on both sides.
    for (const office of [fucheng, jingkai])
      expect(codeOf(await receive(office, path))).toBe('package-superseded');
    const final = await sealAndExport(fucheng, agreementId, 'fucheng');
    take(await receive(jingkai, final));
    expect((await jingkai.agreement())?.status).toBe('countersigned');
  });

  it('is taken back by undo as any edit', async () => {
    const { jingkai, path } = await proposed();
    take(await receive(jingkai, path));
    take(await jingkai.api.undo({}));
    expect(await jingkai.agreement()).toBeUndefined();
    take(await jingkai.api.redo({}));
    expect((await jingkai.agreement())?.signatures[0]?.seal).toBeDefined();
  });

  it('brings estates and schools that the other office does not have', async () => {
    const { jingkai, path } = await proposed();
    const named = writeChanged(path, (made) => ({
      ...made,
      records: made.records.map((record) =>
        record.kind === 'unit' && record.id === 'unit-2'
          ? { ...record, name: '二号院', children: [{ stage: 'primary', intakeYear: 2026, count: 30 }] }
          : record,
      ),
    }));
    expect(take(await jingkai.api.openPackage({ path: named })).differences).toEqual([
      { what: { zh: '2号小区：名称', en: '2号小区: name' }, before: both('2号小区'), after: both('二号院') },
      {
        what: { zh: '2号小区：2026 年适龄儿童', en: '2号小区: children of 2026' },
        before: both('12'),
        after: both('30'),
      },
    ]);
    const empty = createTestApi({ keyFolder: temporaryFolder() });
    take(
      await empty.api.createProject({
        path: join(temporaryFolder(), '空.gpkg'),
        sample: false,
        jobId: 'job',
      }),
    );
    const review = take(await empty.api.openPackage({ path }));
    expect(review.added.map(({ zh }) => zh)).toEqual([
      '管理主体 涪城区',
      '管理主体 经开区',
      '学校 0校',
      '学校 1校',
      '校区 警钟街小学',
      '校区 三江实验学校',
      '小区 0号小区',
      '小区 2号小区',
    ]);
    const { contentSha256 } = review;
    take(await empty.api.acceptPackage({ path, contentSha256, confirmsKeys: false }));
  });
});

function both(text: string) {
  return { zh: text, en: text };
}

describe('a package that must not be received is refused with the reason', () => {
  it('altered, with or without a new hash', async () => {
    const { jingkai, path } = await proposed();
    const generous = (made: AgreementPackage): AgreementPackage => ({
      ...made,
      agreement: {
        ...made.agreement,
        items: made.agreement.items.map((item) => ({ ...item, seats: item.seats + 1 })),
      },
    });
    expect(codeOf(await receive(jingkai, writeChanged(path, generous, false)))).toBe('package-altered');
    expect(codeOf(await receive(jingkai, writeChanged(path, generous)))).toBe('seal-not-valid');
    const later = (made: AgreementPackage): AgreementPackage => ({
      ...made,
      agreement: {
        ...made.agreement,
        signatures: made.agreement.signatures.map((one) => ({ ...one, signedBy: '王处' })),
      },
    });
    expect(codeOf(await receive(jingkai, writeChanged(path, later)))).toBe('seal-not-valid');
    const { contentSha256 } = take(await jingkai.api.openPackage({ path }));
    const swapped = join(temporaryFolder(), 'x.hpxy');
    copyFileSync(
      writeChanged(path, (made) => ({ ...made, madeAt: '2026-05-05T00:00:00Z' })),
      swapped,
    );
    expect(
      codeOf(await jingkai.api.acceptPackage({ path: swapped, contentSha256, confirmsKeys: false })),
      'other bytes than those that were looked at',
    ).toBe('package-altered');
    expect(await jingkai.agreement()).toBeUndefined();
  });

  it('signed before, or about another version', async () => {
    const { fucheng, jingkai, agreementId, path } = await proposed();
    take(await receive(jingkai, path));
    expect(codeOf(await receive(jingkai, path))).toBe('package-signed-before');
    expect(codeOf(await receive(fucheng, path)), 'one’s own').toBe('package-signed-before');
    const answer = await sealAndExport(jingkai, agreementId, 'jingkai');
    take(
      await fucheng.api.runCommand({
        command: { name: 'edit-agreement', agreementId, changes: { note: '另有约定' } },
      }),
    );
    expect(codeOf(await receive(fucheng, answer))).toBe('package-superseded');
    const edited = await sealAndExport(fucheng, agreementId, 'fucheng');
    expect(codeOf(await receive(jingkai, edited)), 'both have signed the old one').toBe('agreement-settled');
    const stranger = await openOffice('第三方');
    take(await stranger.api.runCommand({ command: create() }));
    const strangersId = (await stranger.agreement())?.id ?? '';
    const relabelled = (made: AgreementPackage): AgreementPackage => {
      const agreement = { ...made.agreement, id: strangersId };
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
      const signatures = agreement.signatures.map((one) => ({
        ...one,
        seal: sealSignature(agreement, one, { privateKey, publicKey: raw }),
      }));
      return { ...made, agreement: { ...agreement, note: '', signatures } };
    };
    take(
      await stranger.api.runCommand({
        command: { name: 'edit-agreement', agreementId: strangersId, changes: { note: '我们的' } },
      }),
    );
    expect(codeOf(await receive(stranger, writeChanged(path, relabelled)))).toBe('package-for-other-version');
  });

  it('signed for an authority with another key than the one it has here', async () => {
    const { fucheng, path } = await proposed();
    const forged = writeChanged(path, (made) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
      const signatures = made.agreement.signatures.map((one) => ({
        ...one,
        seal: sealSignature(made.agreement, one, { privateKey, publicKey: raw }),
      }));
      return { ...made, agreement: { ...made.agreement, signatures } };
    });
    expect(codeOf(await receive(fucheng, forged))).toBe('signed-with-foreign-key');
  });

  it('with a key that changed, until somebody has compared the fingerprints', async () => {
    const { jingkai, agreementId, path } = await proposed();
    take(await receive(jingkai, path));
    const other = await openOffice('涪城新机');
    take(await receive(other, path));
    take(
      await other.api.runCommand({
        command: { name: 'edit-agreement', agreementId, changes: { note: '换了机器' } },
      }),
    );
    const again = await sealAndExport(other, agreementId, 'fucheng');
    expect(take(await jingkai.api.openPackage({ path: again })).signers[0]?.standing).toBe('changed');
    expect(codeOf(await receive(jingkai, again))).toBe('key-changed');
    take(await receive(jingkai, again, true));
  });

  it('not a package, too large, or not there', async () => {
    const { jingkai, path } = await proposed();
    const folder = temporaryFolder();
    const wrong = join(folder, '别的.hpxy');
    writeFileSync(wrong, '{"format":"something"}');
    expect(codeOf(await jingkai.api.openPackage({ path: wrong }))).toBe('not-a-package');
    writeFileSync(wrong, readFileSync(path).subarray(0, 500));
    expect(codeOf(await jingkai.api.openPackage({ path: wrong }))).toBe('not-a-package');
    truncateSync(wrong, 40 * 1024 * 1024);
    expect(codeOf(await jingkai.api.openPackage({ path: wrong }))).toBe('too-large');
    expect(codeOf(await jingkai.api.openPackage({ path: join(folder, '没有.hpxy') }))).toBe(
      'file-not-readable',
    );
    const unknown = writeChanged(path, (made) => ({ ...made, extra: 1 }) as AgreementPackage);
    expect(codeOf(await jingkai.api.openPackage({ path: unknown }))).toBe('not-a-package');
    const twice = writeChanged(path, (made) => ({ ...made, records: [...made.records, ...made.records] }));
    expect(codeOf(await jingkai.api.openPackage({ path: twice }))).toBe('not-a-package');
    const homeless = writeChanged(path, (made) => ({
      ...made,
      records: made.records.filter(({ kind }) => kind !== 'school'),
    }));
    const empty = createTestApi({ keyFolder: temporaryFolder() });
    take(await empty.api.createProject({ path: join(folder, '空.gpkg'), sample: false, jobId: 'job' }));
    expect(codeOf(await empty.api.openPackage({ path: homeless }))).toBe('package-incomplete');
  });

  it('is not made where it would name a person', async () => {
    const office = await openOffice('涪城');
    take(await office.api.runCommand({ command: create({ ...swapTerms, note: '家长张某 13800001234' }) }));
    const agreementId = (await office.agreement())?.id ?? '';
    take(await office.api.sealAgreement({ agreementId, authorityId: 'fucheng', signedBy: '张处' }));
    const out = join(temporaryFolder(), 'a.hpxy');
    const request = { agreementId, fromAuthorityId: 'fucheng', out };
    expect(codeOf(await office.api.exportPackage(request))).toBe('personal-data');
  });

  it('is not even made while a signature has no key', async () => {
    const office = await openOffice('涪城');
    take(await office.api.runCommand({ command: create() }));
    const agreementId = (await office.agreement())?.id ?? '';
    const request = { agreementId, fromAuthorityId: 'fucheng', out: join(temporaryFolder(), 'a.hpxy') };
    expect(codeOf(await office.api.exportPackage(request))).toBe('package-not-signed');
    take(
      await office.api.runCommand({
        command: { name: 'sign-agreement', agreementId, authorityId: 'fucheng', signedBy: '张处' },
      }),
    );
    expect(codeOf(await office.api.exportPackage(request))).toBe('signature-without-seal');
    const over = { ...request, out: office.project };
    expect(codeOf(await office.api.exportPackage(over))).not.toBe('done');
  });
});

test('keys lie in the user’s own folder, one an authority, readable by the user only', async () => {
  const { fucheng, jingkai, path } = await proposed();
  const [name = ''] = readdirSync(fucheng.keyFolder);
  expect(statSync(join(fucheng.keyFolder, name)).mode & 0o777).toBe(0o600);
  const secret = readFileSync(join(fucheng.keyFolder, name), 'utf8');
  const pem = (JSON.parse(secret) as { privateKey: string }).privateKey.split('\n')[1] ?? '';
  expect(pem.length).toBeGreaterThan(20);
  for (const file of [path, fucheng.project]) expect(readFileSync(file).includes(pem)).toBe(false);
  const keys = take(await fucheng.api.authorityKeys({}));
  expect(keys).toEqual([
    { authorityId: 'fucheng', fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/u) },
  ]);
  const review = take(await jingkai.api.openPackage({ path }));
  expect(review.signers[0]?.fingerprint).toBe(keys[0]?.fingerprint);
});
