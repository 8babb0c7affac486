import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { astroBuild, buildEnvironment, copyProject, inFolder } from "../project.ts";
import { type CorpusPage, corpus } from "./corpus.ts";
import { type Cost, measure } from "./measure.ts";
import { starlightPath, writeStarlight } from "./starlight.ts";
import { surveyPath, writeSurvey } from "./survey.ts";

/** One measurement, as `--json` prints it. */
export interface BuildResult {
  pages: number;
  mode: "cold" | "warm";
  cpu: number;
  wall: number;
  peakMB: number;
  peerCpu: number;
  peerWall: number;
  peerPeakMB: number;
}

/** Builds a survey of `count` pages and the same text with Starlight, cold, then with one sentence changed. */
export function benchBuild(count: number): Promise<BuildResult[]> {
  return inFolder(async (folder) => {
    const [ours, peer] = [join(folder, "ours"), join(folder, "peer")];
    const text = corpus(count);
    copyProject(ours);
    writeSurvey(text, join(ours, "content"));
    writeStarlight(text, peer);
    const changed = text.pages[Math.floor(count / 2)];
    if (!changed) throw new Error("A survey needs a page.");
    const our = await coldAndWarm(ours, join("content", surveyPath(changed)), changed);
    const their = await coldAndWarm(peer, starlightPath(changed), changed);
    return [row(count, "cold", our.cold, their.cold), row(count, "warm", our.warm, their.warm)];
  });
}

async function coldAndWarm(folder: string, page: string, { index }: CorpusPage): Promise<{ cold: Cost; warm: Cost }> {
  const build = () => measure(astroBuild, folder, buildEnvironment());
  const cold = await build();
  const path = join(folder, page);
  const source = readFileSync(path, "utf8");
  const changed = source.replace(/^(## .*\n\n)/m, `$1This sentence is new on page ${index}. `);
  if (changed === source) throw new Error(`${page} has no heading after which to write.`);
  writeFileSync(path, changed);
  return { cold, warm: await build() };
}

function row(pages: number, mode: BuildResult["mode"], our: Cost, their: Cost): BuildResult {
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    pages,
    mode,
    cpu: round(our.cpu),
    wall: round(our.wall),
    peakMB: Math.round(our.peakMB),
    peerCpu: round(their.cpu),
    peerWall: round(their.wall),
    peerPeakMB: Math.round(their.peakMB),
  };
}

/** Columns of the printed table. */
export function buildLine({ pages, mode, ...costs }: BuildResult): string[] {
  const { cpu, wall, peakMB, peerCpu, peerWall, peerPeakMB } = costs;
  const numbers = [cpu, wall, peakMB, peerCpu, peerWall, peerPeakMB].map(String);
  return [String(pages), mode, ...numbers, (cpu / peerCpu).toFixed(2), (wall / peerWall).toFixed(2)];
}

export const buildHead = [
  "pages",
  "mode",
  "CPU s",
  "wall s",
  "peak MB",
  "peer CPU s",
  "peer wall s",
  "peer peak MB",
  "CPU ratio",
  "wall ratio",
];
