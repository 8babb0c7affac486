import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium as playwright } from "playwright-core";

/** First those without a window of their own: they open a page in a third of the time. */
const names = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

const places = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** For a machine without a sandbox, and so that the browser itself asks no host for anything. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Path of a Chrome or Chromium: `CHROME_PATH`, one on the PATH, one in a usual place, Playwright's own;
 * else one is installed, which is said on stderr. Throws where neither way works.
 */
export function chromium(): string {
  return findChromium() ?? installChromium();
}

function findChromium(): string | undefined {
  const chosen = process.env["CHROME_PATH"];
  if (chosen && !isExecutable(chosen)) throw new Error(`CHROME_PATH is "${chosen}", which cannot be run.`);
  if (chosen) return chosen;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places, playwright.executablePath()].find(isExecutable);
}

function installChromium(): string {
  const ways = [installByApt, installByPlaywright];
  for (const way of ways) {
    way();
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    "No Chrome or Chromium was found, and none could be installed. Install one, or name it in CHROME_PATH.",
  );
}

/** Debian's packages, the smaller one where there is one, where we may install without a question. */
function installByApt(): void {
  if (!succeeds("apt-get", ["--version"])) return;
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (prefix.length > 0 && !succeeds("sudo", ["-n", "true"])) return;
  const apt = (...words: string[]) => run([...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...words]);
  say("No Chrome or Chromium found: installing Debian's package.");
  apt("update");
  const isLight = succeeds("apt-cache", ["show", "chromium-headless-shell"]);
  apt("install", "-y", "--no-install-recommends", isLight ? "chromium-headless-shell" : "chromium");
}

function installByPlaywright(): void {
  say("No Chrome or Chromium found: downloading Playwright's.");
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  run([process.execPath, cli, "install", "chromium"]);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const succeeds = (command: string, words: string[]) => spawnSync(command, words, { stdio: "ignore" }).status === 0;

function run([command = "", ...words]: string[]): void {
  // Its output goes to stderr: stdout belongs to the caller's results.
  spawnSync(command, words, { stdio: ["ignore", process.stderr, process.stderr] });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
