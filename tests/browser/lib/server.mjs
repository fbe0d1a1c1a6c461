// A plain file server on a free port of this machine, as a municipal host would run it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain', '.csv': 'text/csv',
  '.ics': 'text/calendar', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.pdf': 'application/pdf', '.woff2': 'font/woff2',
};

/** The policy that the site promises to work under. */
export const STRICT = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

/** The same, and no script writes HTML; one that must load parts gets one named policy. */
export const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types leitfaden`;

/**
 * Serves a folder below a path; `close()` ends it. `url('/x/')` is the address of a page,
 * `sent` lists every answer as `{path, status, bytes}`, compressed as hosts do it.
 */
export async function serve(root, { prefix = '/', policy = STRICT } = {}) {
  const sent = [];
  const server = createServer(async (request, response) => {
    const { status, file, location } = find(root, prefix, request.url);
    const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
    if (policy) headers['Content-Security-Policy'] = policy;
    if (location) headers.Location = location;
    let body = file ? await readFile(file) : Buffer.from('');
    if (file) headers['Content-Type'] = type(file);
    if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && /charset/.test(headers['Content-Type'] ?? '')) {
      headers['Content-Encoding'] = 'gzip';
      body = gzipSync(body);
    }
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
    sent.push({ path: request.url, status, bytes: body.length });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { origin, sent, close, url: (path) => origin + prefix + path.replace(/^\//, '') };
}

function type(file) {
  const kind = TYPES[extname(file)] ?? 'application/octet-stream';
  return /^text|json|xml|javascript/.test(kind) ? `${kind}; charset=utf-8` : kind;
}

function find(root, prefix, url) {
  const missing = () => {
    const page = join(root, '404.html');
    return { status: 404, file: existsSync(page) ? page : undefined };
  };
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return { status: 400 };
  }
  if (!path.startsWith(prefix) || normalize(path) !== path) return missing();
  const file = join(root, path.slice(prefix.length));
  if (!existsSync(file)) return missing();
  if (!statSync(file).isDirectory()) return { status: 200, file };
  if (!path.endsWith('/')) return { status: 301, location: `${path}/` };
  const index = join(file, 'index.html');
  return existsSync(index) ? { status: 200, file: index } : missing();
}
