// Start-up, in order: where the data is, what pages may do, one instance only, then the desk process and the window side by side.
import { app, Menu, session } from 'electron';
import { openBridge } from './electron/bridge';
import { startDesk } from './electron/desk-process';
import { closeDoors } from './electron/guard';
import type { Paper } from './electron/paper';
import { openOutside } from './electron/platform';
import { registerScheme, serveInterface } from './electron/protocol';
import { dataFolder, wantsDemo } from './electron/switches';
import { refuseTampered } from './electron/tampered';
import { openWindows } from './electron/windows';
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

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(open);
} else {
  app.quit();
}

function open(): void {
  const log = writeLog(folder);
  serveInterface(session.defaultSession);
  // The desk takes longest to be ready, so it starts first; it asks for nothing before there is a window.
  const desk = startDesk({
    ...{ folder, demo: wantsDemo(), log },
    outside: () => outside,
    tell: (name, payload) => windows.tell(name, payload),
    seated: (kiosk) => windows.seat(kiosk),
  });
  const windows = openWindows(desk);
  let paper: Promise<Paper> | undefined;
  const outside = openOutside(windows.current, () => {
    // Nothing is drawn on paper before somebody has signed in.
    paper ??= import('./electron/paper').then(({ openPaper }) => openPaper());
    return paper;
  });
  openBridge(desk.invoke, windows.askerOf);
  // While the first screen is drawn: nobody has signed in by then.
  void refuseTampered(log).catch((error: unknown) => log('the look at the packed app failed', error));
  app.on('second-instance', windows.focus);
  app.on('will-quit', desk.close);
}
