// The browser host as a person meets it: one project, one address, the browser opened where there is a display.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { createSession } from '../session/create-session.ts';
import { hasDisplay } from '../session/has-display.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { writeSnapshot } from './write-snapshot.ts';

export const rendererFolder = join(import.meta.dirname, '..', '..', 'renderer', 'dist');

export interface ServedProject {
  readonly address: string;
  readonly port: number;
  /** The whole path; null where none is open. */
  readonly project: string | null;
  /** Resolves when the server was stopped (Ctrl+C). */
  readonly closed: Promise<void>;
}

/** Opens the project (null: the start screen) and serves the app until the process is asked to stop. */
export async function serveProject(options: {
  project: string | null;
  port: number;
  openBrowser: boolean;
  say: (text: LocalizedText) => void;
}): Promise<Result<ServedProject>> {
  if (!existsSync(join(rendererFolder, 'index.html'))) return refuse(appNotBuilt);
  const session = createSession({
    rememberProjects: true,
    ...(options.project === null ? {} : { startFolder: dirname(resolve(options.project)) }),
  });
  if (options.project !== null) {
    const opened = await session.api.openProject({ path: resolve(options.project) });
    if (!opened.ok) return opened;
    // While the browser starts, so that its first question is answered at once.
    setImmediate(async () => {
      const look = await session.api.firstLook({});
      if (look.ok && look.value) writeSnapshot(look.value);
      writeSnapshot(opened.value);
    });
  }
  let server: Awaited<ReturnType<typeof startLoopbackServer>>;
  try {
    server = await startLoopbackServer({ session, rendererFolder, port: options.port });
  } catch (error) {
    return refuse(portTaken(options.port, error));
  }
  if (options.openBrowser && hasDisplay()) openInBrowser(server.address);
  else {
    options.say({
      zh: '请在本机浏览器中打开下面的地址（只在本机有效，按 Ctrl+C 停止）：',
      en: 'Open this address in a browser on this machine (nobody else can; Ctrl+C stops it):',
    });
  }
  const closed = new Promise<void>((resolveClosed) => {
    const stop = async () => {
      await session.api.closeProject({});
      await server.close();
      resolveClosed();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  const project = options.project === null ? null : resolve(options.project);
  return succeed({ address: server.address, port: server.port, project, closed });
}

function openInBrowser(address: string): void {
  const [program, ...words] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : process.platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address];
  const child = spawn(program ?? '', words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const appNotBuilt = {
  code: 'app-not-built',
  message: { zh: '界面还没有构建', en: 'The app has not been built' },
  hint: {
    zh: '先运行 npm run build，或直接用 npm start。',
    en: 'Run “npm run build” first, or use “npm start”.',
  },
};

function portTaken(port: number, error: unknown) {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'port-unavailable',
    message: { zh: `端口 ${port} 不能用：${detail}`, en: `Port ${port} can't be used: ${detail}` },
    hint: { zh: '换一个端口，或不写 --port 由程序挑选。', en: 'Choose another, or leave out --port.' },
  };
}
