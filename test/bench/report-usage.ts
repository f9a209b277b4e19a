// Imported into a process that is measured: says at its end what it took, on standard error.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const usage = { megabytes: process.resourceUsage().maxRSS / 1024, cpuSeconds: (user + system) / 1e6 };
  process.stderr.write(`usage ${JSON.stringify(usage)}\n`);
});
