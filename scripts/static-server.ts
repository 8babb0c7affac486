import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: { [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".wasm": "application/wasm",
};

/** What a host would not compress a second time. */
const compressed = new Set([".woff2", ".png", ".jpg", ".webp", ".avif"]);

export interface StaticServer {
  /** `http://127.0.0.1:4711`, without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder as a static host does: index.html of folders, 404.html, gzip. `base` begins and ends in `/`. */
export async function serveFolder(folder: string, base = "/"): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : undefined;
    const served = file ?? fileAt(folder, "404.html");
    if (!served) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(served);
    const bytes = readFileSync(served);
    const zip = !compressed.has(extension) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(file ? 200 : 404, {
      "content-type": types[extension] ?? "application/octet-stream",
      ...(zip ? { "content-encoding": "gzip" } : {}),
    });
    response.end(zip ? gzipSync(bytes, { level: 9 }) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`));
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isFile()) return file;
  const index = join(file, "index.html");
  return kind?.isDirectory() && statSync(index, { throwIfNoEntry: false })?.isFile() ? index : undefined;
}
