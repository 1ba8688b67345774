// The window tests run as an ordinary user, because root has no sandbox to test. Root steps down to "nobody" for them.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from '../prepare/cache.mjs';

const NOBODY = 65534;
const stepDown = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'] : [];

/** A folder of that user's own below `folder`, with the home and the desktop folders Electron looks for. */
export function homeFor(folder) {
  const home = path.join(folder, 'user');
  const places = {
    HOME: home,
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'share',
    XDG_RUNTIME_DIR: 'run',
    TMPDIR: 'tmp',
  };
  const env = {};
  for (const [name, place] of Object.entries(places)) {
    env[name] = path.resolve(home, place);
    own(env[name]);
  }
  return { ...env, USER: 'nobody', LOGNAME: 'nobody' };
}

/** Lets that user pass through a folder made by mkdtemp. */
export const openFolder = (folder) => chmodSync(folder, 0o755);

/** Makes a folder only that user may write. */
export function own(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
}

/** `command` as that user, to give to spawn. */
export function asOrdinaryUser(command) {
  const [file, ...args] = [...stepDown, ...command];
  return { file, args };
}

/** Whether Electron's sandbox can work for that user here; inside some containers it cannot. */
export function sandboxWorks(electron) {
  const helper = statSync(path.join(electron.dist, 'chrome-sandbox'), { throwIfNoEntry: false });
  const helperMayDo = helper && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
  return helperMayDo || works(['unshare', '--user', '--map-root-user', 'true']);
}

/** Whether a command of that user ends well. */
export function works(command) {
  const { file, args } = asOrdinaryUser(command);
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}
