import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const script = `
import { requireNodeVersion } from ${JSON.stringify(new URL('../../../electron/session/require-node-version.ts', import.meta.url).href)};
requireNodeVersion(process.argv[1]);
console.log('went on');
`;

function start(version: string) {
  return spawnSync(process.execPath, ['--input-type=module', '-e', script, version], { encoding: 'utf8' });
}

describe('requireNodeVersion', () => {
  it('ends an entry point on an old Node with one sentence in both languages', () => {
    const { status, stderr, stdout } = start('20.20.2');
    expect(status).toBe(2);
    expect(stderr).toContain('Huapian needs Node 22.12 or newer, this is 20.20.2');
    expect(stderr).toContain('划片需要 Node 22.12 以上');
    expect(stdout).toBe('');
  });

  it.each(['22.12.0', '24.1.0', '26.0.0'])('lets %s go on', (version) => {
    expect(start(version).stdout).toBe('went on\n');
  });
});
