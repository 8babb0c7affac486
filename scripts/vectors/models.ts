import { fixed } from "./fixed.ts";
import { idefics } from "./idefics.ts";
import type { Models } from "./input.ts";
import { qwen2vl } from "./qwen2-vl.ts";
import { tiles } from "./tiles.ts";

/** All whose algorithms are in the survey. */
export const models: Models = { ...qwen2vl, ...tiles, ...idefics, ...fixed };
