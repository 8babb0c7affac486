import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a command took, with all its descendants. */
export interface Cost {
  /** Seconds of user and system time. */
  cpu: number;
  /** Seconds. */
  wall: number;
  /** Largest sum of resident memory over the tree of processes, in MB of 2^20 bytes; sampled. */
  peakMB: number;
}

/** Prints the times of its finished children to descriptor 3; grandchildren such as Pagefind's are in them. */
const wrapper = '"$@"; status=$?; cat /proc/$$/stat >&3; exit $status';

/** Ticks of `/proc/…/stat` per second; fixed on Linux. */
const ticks = 100;

/** Runs a command and measures it; Linux only. Throws with the command's output where it fails. */
export async function measure(command: string[], folder: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  if (process.platform !== "linux") throw new Error("The build is measured through /proc, which only Linux has.");
  const start = performance.now();
  const child = spawn("sh", ["-c", wrapper, "sh", ...command], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let output = "";
  let stat = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stdio[3]?.on("data", (chunk: Buffer) => (stat += chunk.toString()));
  let peak = 0;
  const sampler = setInterval(() => (peak = Math.max(peak, residentMB(child.pid ?? 0))), 50);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(sampler);
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status} in ${folder}:\n${output.slice(-4000)}`);
  // Behind the name in brackets: state is field 3, cutime and cstime are fields 16 and 17.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const cpu = (Number(fields[13]) + Number(fields[14])) / ticks;
  return { cpu, wall: (performance.now() - start) / 1000, peakMB: peak };
}

/** Resident memory of a process and its descendants; those that have just ended count nothing. */
function residentMB(pid: number): number {
  try {
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return children.reduce((sum, child) => sum + residentMB(Number(child)), kilobytes / 1024);
  } catch {
    return 0;
  }
}
