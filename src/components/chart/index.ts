import DotPlot from "./DotPlot.astro";
import Lineage from "./Lineage.astro";
import TokenPlot from "./TokenPlot.astro";

/** Pictures of the survey's own data, drawn by the build; each makes whole panels. */
export const chart = { DotPlot, Lineage, TokenPlot };
