import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../server/dist/main.js');

export interface Started {
  child: ChildProcess;
  url: string;
}

/** The real program, as `npm start` runs it, with a data folder of its own that has a space in its name. */
export interface Program {
  dataDir: string;
  start: (settings?: Record<string, string>) => Promise<Started>;
  /** Of the PostgreSQL that runs on the data folder, or ran last. */
  postgresPid: () => number;
  stopAll: () => Promise<void>;
  remove: () => void;
}

export function givenProgram(): Program {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline faults '));
  chmodSync(dataDir, 0o755);
  const children: ChildProcess[] = [];
  return {
    dataDir,
    async start(settings = {}) {
      const child = spawn(process.execPath, [main], {
        env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      const said = await new Promise<string>((resolve, reject) => {
        let text = '';
        const listen = (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes('ready at')) resolve(text);
        };
        child.stdout?.on('data', listen);
        child.stderr?.on('data', listen);
        child.once('exit', () => reject(new Error(text.trim())));
      });
      return { child, url: /http:\/\/\S+/.exec(said)![0] };
    },
    postgresPid: () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    async stopAll() {
      for (const child of children.splice(0)) await stop(child, 'SIGTERM');
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Ends a process and waits for its end. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
