// app://doorstep serves the built interface and nothing else: no server, no file://.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';

export const HOME = 'app://doorstep';

/** The folder of the built interface. */
export const RENDERER = path.join(import.meta.dirname, '..', 'renderer');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

// Styles may be inline: antd writes the values of its theme into style elements, through innerHTML (so no trusted types), and
// the preview of a paper, which stands under this policy too, sets its measures in style attributes. Scripts never are.
const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Has to be called before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves the interface to the windows of a session. */
export function serveInterface(session: Session): void {
  session.protocol.handle('app', (request) => fileAnswer(request.url, WINDOW_POLICY));
}

/** The built file an app:// address names, or 400 for an address that leads out of the interface, or 404. */
export async function fileAnswer(url: string, policy: string): Promise<Response> {
  const file = builtFile(url);
  if (!file) return answer('Bad Request', 400, 'text/plain', policy);
  const type = TYPES[path.extname(file)];
  if (!type) return answer('Not Found', 404, 'text/plain', policy);
  try {
    return answer(await readFile(file), 200, type, policy);
  } catch {
    return answer('Not Found', 404, 'text/plain', policy);
  }
}

export function answer(body: string | Uint8Array<ArrayBuffer>, status: number, type: string, policy: string): Response {
  const headers = { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };
  return new Response(body, { status, headers });
}

function builtFile(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.host !== 'doorstep') return null;
    const name = decodeURIComponent(url.pathname);
    if (name.includes('\\') || name.includes('\0')) return null;
    const file = path.join(RENDERER, name === '/' ? 'index.html' : name);
    const inside = path.relative(RENDERER, file);
    return inside && !inside.startsWith('..') && !path.isAbsolute(inside) ? file : null;
  } catch {
    return null;
  }
}
