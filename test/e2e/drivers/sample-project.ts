// The sample city is made once for all specs, through the ordinary import, and copied for each.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession } from '../../../electron/session/create-session.ts';

let made: Promise<string> | null = null;

async function makeSample(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'huapian-sample-')), '示例城市.gpkg');
  const { api } = createSession({ rememberProjects: false });
  const created = await api.createProject({ path, sample: true, jobId: 'spec' });
  if (!created.ok) throw new Error(created.refusal.message.en);
  await api.closeProject({});
  return path;
}

/** A fresh copy of the sample project in a folder of its own. */
export async function copySampleProject(): Promise<string> {
  made ??= makeSample();
  const sample = await made;
  if (!existsSync(sample)) throw new Error('the sample project is gone');
  const folder = mkdtempSync(join(tmpdir(), 'huapian-spec-'));
  mkdirSync(join(folder, '工作'));
  const copy = join(folder, '工作', '示例城市.gpkg');
  copyFileSync(sample, copy);
  return copy;
}
