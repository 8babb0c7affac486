import type { OutlinePlace } from "../outline.ts";
import type { Reading } from "../reading.ts";

/** What the rules that see the whole survey look at. */
export interface Evidence {
  reading: Reading;
  places: OutlinePlace[];
  mechanisms: string[];
}
