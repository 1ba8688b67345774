// Start-up, in order: where the data is, what pages may do, one instance only, then the desk process and the window side by side.
import { app, type BrowserWindow, Menu, session } from 'electron';
import { openBridge } from './electron/bridge';
import { startDesk } from './electron/desk-process';
import { closeDoors } from './electron/guard';
import { openPaper } from './electron/paper';
import { openOutside } from './electron/platform';
import { registerScheme, serveInterface } from './electron/protocol';
import { dataFolder, wantsDemo } from './electron/switches';
import { focusWindow, openWindow, stayUntil } from './electron/window';
import { writeLog } from './log';

app.setName('Doorstep');
app.setAppUserModelId('cn.doorstep.desk');
const folder = dataFolder();
app.setPath('userData', folder);
// Root cannot have a sandbox; the start script says so and switches it off for that start alone.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
closeDoors();
Menu.setApplicationMenu(null);

let window: BrowserWindow | undefined;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => window && focusWindow(window));
  void app.whenReady().then(open);
} else {
  app.quit();
}

function open(): void {
  serveInterface(session.defaultSession);
  const tell = (name: string, payload: unknown) => opened.isDestroyed() || opened.webContents.send('desk', name, payload);
  // The desk takes longest to be ready, so it starts first; it asks for nothing before there is a window.
  const desk = startDesk({ folder, demo: wantsDemo(), outside: () => outside, log: writeLog(folder), tell });
  const opened = openWindow();
  window = opened;
  const outside = openOutside(opened, openPaper());
  openBridge(desk.invoke, opened.webContents);
  stayUntil(opened, desk.leave, () => tell('leaving', {}));
  // The hidden paper window is no reason to stay.
  opened.on('closed', () => app.quit());
  app.on('will-quit', desk.close);
}
