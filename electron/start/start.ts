// `npm start`: builds what is not built, makes the sample city once, and opens the app: in Electron where its binary
// is there or can be fetched, else in the browser through the loopback host. Says in one line what it did and why.
import { requireNodeVersion } from '../session/require-node-version.ts';

requireNodeVersion();
const { startApp } = await import('./start-app.ts');
process.exitCode = await startApp(process.argv.slice(2));
