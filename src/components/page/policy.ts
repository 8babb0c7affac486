import { createHash } from "node:crypto";
import { headScript } from "./head-script.ts";

const scriptHash = createHash("sha256").update(headScript).digest("base64");

/**
 * The Content-Security-Policy of every built page. Nothing comes from another host. The one inline script is
 * known by its hash; `wasm-unsafe-eval` lets Pagefind start its WebAssembly; KaTeX sets lengths by style
 * attributes, which hold no code. A page that shows an image of the reader's may load it from memory.
 */
export function policy({ localImages = false } = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${scriptHash}' 'wasm-unsafe-eval'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data:${localImages ? " blob:" : ""}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
