import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Reply, refused } from '../../shared/reply';
import { HOME } from './protocol';

type Ask = (name: string, input: unknown) => Promise<Reply<unknown>>;

/** The one channel between the window and the desk. Whoever else calls, and whatever nonsense is said, is answered with a refusal. */
export function openBridge(ask: Ask, ours: WebContents): void {
  ipcMain.handle('desk', (event, name: unknown, input: unknown) => {
    if (!isOurs(event, ours)) return refused('这个窗口不能使用台账。');
    if (typeof name !== 'string') return refused('没有这项操作。');
    return ask(name, input);
  });
}

function isOurs(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return frame !== null && event.sender === contents && frame.parent === null && frame.origin === HOME;
}
