// better-sqlite3 dies without a word on Node 20. Every entry point asks this before it loads anything else.

/** Says in one sentence what is wrong and ends the process with status 2 where Node is older than 22.12. */
export function requireNodeVersion(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  process.stderr.write(
    `Huapian needs Node 22.12 or newer, this is ${version}. Start it with "npm run --silent cli -- …" or "npm start": both use the Node that "npm ci" installed.\n` +
      `划片需要 Node 22.12 以上，当前为 ${version}。请用 “npm run --silent cli -- …” 或 “npm start” 启动，它们使用 npm ci 装好的 Node。\n`,
  );
  process.exit(2);
}
