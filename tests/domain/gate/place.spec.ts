// a station that lies where it can be pulled out or is shared is warned of at the door.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeWarning } from '../../../main/gate/place';

/** Lines as the kernel writes them. */
const table = (...mounts: [at: string, kind: string][]) =>
  [['/', 'ext4'] as const, ...mounts]
    .map(([at, kind], number) => `${20 + number} 1 0:${number} / ${at} rw,noatime shared:1 - ${kind} somewhere rw`)
    .join('\n');
const SHARED = '网络共享文件夹';

describe('the place of a station', () => {
  test.for([
    ['\\\\FUWUQI\\gongxiang\\家门口', table()],
    ['\\\\?\\UNC\\FUWUQI\\gongxiang\\家门口', table()],
    ['//fuwuqi/gongxiang/家门口', table()],
    ['/srv/share/家门口', table(['/srv/share', 'nfs4'])],
    ['/srv/share', table(['/srv/share', 'cifs'])],
    ['/srv/share/家门口', table(['/srv', 'ext4'], ['/srv/share', 'smb3'])],
    ['/home/li/wang luo/家门口', table(['/home/li/wang\\040luo', 'fuse.sshfs'])],
    ['/run/user/1000/gvfs/smb-share/家门口', table(['/run/user/1000/gvfs', 'fuse.gvfsd-fuse'])],
    ['/srv/share/家门口', table(['/srv/share', 'ext4'], ['/srv/share', 'nfs'])],
  ] as const)('on somebody else’s computer is warned of: %s', ([folder, mounts]) => {
    expect(placeWarning(folder, mounts)).toContain(SHARED);
  });

  test.for([['/media/li/KINGSTON/家门口'], ['/run/media/li/KINGSTON/家门口'], ['/Volumes/KINGSTON/家门口']] as const)(
    'on a stick is warned of: %s',
    ([folder]) => {
      expect(placeWarning(folder, table())).toContain('U盘');
    },
  );

  test.for([
    ['/home/li/家门口', table()],
    ['/home/li/家门口', table(['/home', 'btrfs'])],
    ['/srv/shared/家门口', table(['/srv/share', 'nfs4'])],
    ['/home/li/家门口', table(['/home/li', 'fuse.gocryptfs'])],
    ['/srv/share/家门口', table(['/srv/share', 'nfs'], ['/srv/share', 'ext4'])],
    ['C:\\Users\\li\\家门口', ''],
    ['\\\\?\\C:\\Users\\li\\家门口', ''],
  ] as const)('on a disk of this PC is not: %s', ([folder, mounts]) => {
    expect(placeWarning(folder, mounts)).toBeNull();
  });

  test('is looked at behind a link', ({ onTestFinished }) => {
    const root = mkdtempSync(path.join(tmpdir(), 'doorstep-place-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const [share, link] = [path.join(root, 'share'), path.join(root, 'link')];
    mkdirSync(share);
    symlinkSync(share, link);
    expect(placeWarning(link, table([share, 'nfs4']))).toContain(SHARED);
    expect(placeWarning(link, table())).toBeNull();
  });
});
