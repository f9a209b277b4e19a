// `npm run bench -- [name…]`: figures as ratios to a peer measured in the same run, medians of several rounds. Nothing
// here asserts: speed is read by people.
import { requireNodeVersion } from '../../electron/session/require-node-version.ts';

requireNodeVersion();

const benches: Readonly<Record<string, () => Promise<void>>> = {
  overlaps: async () => (await import('./overlaps.ts')).benchOverlaps(),
  fuzz: async () => (await import('./fuzz.ts')).benchFuzz(),
  editing: async () => (await import('./editing.ts')).benchEditing(),
  notice: async () => (await import('./notice.ts')).benchNotice(),
  propose: async () => (await import('./propose.ts')).benchPropose(),
  project: async () => (await import('./project.ts')).benchProject(),
};

const chosen = process.argv.slice(2);
/** Takes many minutes: only when it is named. */
const onlyByName = ['fuzz', 'propose'];
const usual = Object.keys(benches).filter((name) => !onlyByName.includes(name));

for (const name of chosen.length > 0 ? chosen : usual) {
  const bench = benches[name];
  if (!bench) {
    process.stderr.write(`no bench “${name}”; there are: ${Object.keys(benches).join(', ')}\n`);
    process.exitCode = 2;
    break;
  }
  process.stdout.write(`\n## ${name}\n`);
  await bench();
}
