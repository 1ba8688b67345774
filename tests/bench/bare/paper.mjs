// Times turning HTML files into PDF, one warm hidden window for all of them: `--files=a.html,b.html --rounds=N`, in turn.
// Prints one JSON line: milliseconds of each file, round by round.
import { app, BrowserWindow } from 'electron';

const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const files = option('files').split(',');
const rounds = Number(option('rounds'));

async function print(window, file) {
  const began = performance.now();
  await window.loadFile(file);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  return performance.now() - began;
}

async function run() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  const times = files.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? [...files.keys()] : [...files.keys()].reverse();
    for (const index of order) {
      const ms = await print(window, files[index]);
      if (round > 0) times[index].push(ms);
    }
  }
  process.stdout.write(`${JSON.stringify(times)}\n`);
  app.exit(0);
}

// No await at the top: Electron is not ready before this module has run.
void app.whenReady().then(run);
