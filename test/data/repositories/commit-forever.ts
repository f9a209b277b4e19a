// A child process of the crash test: commits until it is killed, and says so on stdout after each commit.
import { writeSync } from 'node:fs';
import { openProjectFile } from '../../../data/repositories/project-file.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';

const [path = '', batch = '1'] = process.argv.slice(2);
const opened = openProjectFile(path);
if (!opened.ok) {
  console.error(opened.refusal);
  process.exit(3);
}
for (let round = opened.value.readLog().length + 1; ; round += 1) {
  const added: ProjectRecord[] = Array.from({ length: Number(batch) }, (_, index) => ({
    kind: 'unit',
    id: `${round}-${index}`,
    name: '临园路小区',
    community: '',
    geometry: { type: 'Point', coordinates: [104.7 + round / 1e6, 31.4] },
    households: index,
    children: [{ stage: 'primary', intakeYear: 2026, count: 3 }],
    addresses: ['临园路1号'],
    attributes: {},
  }));
  const { sequence } = opened.value.commit({
    commandId: `round ${round}`,
    action: 'do',
    refersTo: null,
    changeSet: { command: 'test', label: { zh: '测试', en: 'Test' }, added, updated: [], removed: [] },
    at: '2026-11-23T08:00:00.000Z',
    author: '',
  });
  writeSync(1, `${sequence}\n`);
}
