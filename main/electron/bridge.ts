import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { asText, refused } from '../../shared/reply';
import type { Asker } from '../gate/kiosk';
import { HOME } from './protocol';

type Ask = (asker: Asker, name: string, input: unknown) => Promise<string>;

/** The one channel between the windows and the desk. Whoever else calls, and whatever nonsense is said, is answered with a refusal. */
export function openBridge(ask: Ask, askerOf: (contents: WebContents) => Asker | null): void {
  ipcMain.handle('desk', (event, name: unknown, input: unknown) => {
    const asker = isOurs(event) ? askerOf(event.sender) : null;
    if (asker === null) return asText(refused('这个窗口不能使用台账。'));
    if (typeof name !== 'string') return asText(refused('没有这项操作。'));
    return ask(asker, name, input);
  });
}

function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === HOME;
}
