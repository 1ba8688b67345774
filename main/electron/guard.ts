// What no page of this app may do, whatever is in it: leave app://doorstep, open windows, ask for devices, reach a network.
import { app, type Session, type WebContents } from 'electron';

/** Addresses a page may load; DevTools only where they can be opened at all. */
const loadable = (): RegExp => (app.isPackaged ? /^(app|data|blob):/ : /^(app|data|blob|devtools):/);

/** Closes the doors of every session and every page there will ever be. Has to be called before the app is ready. */
export function closeDoors(): void {
  // Chromium asks for names of its own accord (a spelling dictionary, for one): here no name has an address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  // The engine signs every PDF so: with the app's name and version in it, a frozen paper would be other bytes in each program and version.
  app.userAgentFallback = app.userAgentFallback.replace(/ (?:Doorstep|Electron)\/\S+/gi, '');
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => closePage(contents));
}

function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  // The dictionary would be fetched from outside even with the spell checker off.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !loadable().test(request.url) }));
}

function closePage(contents: WebContents): void {
  // A call between pages goes past every filter of requests, straight to the network: no packet of one leaves here.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // A preview is an empty frame filled by the page itself; it may not go anywhere either.
    if (event.isMainFrame || !/^about:(blank|srcdoc)$/.test(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
