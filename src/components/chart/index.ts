import DotPlot from "./DotPlot.astro";
import Lineage from "./Lineage.astro";
import ScoreBar from "./ScoreBar.astro";
import ScoreWords from "./ScoreWords.astro";
import TokenPlot from "./TokenPlot.astro";

/** Pictures of the survey's own data, drawn by the build; `ScoreBar` and `ScoreWords` are parts of a drawing, the others make whole panels. */
export const chart = { DotPlot, Lineage, ScoreBar, ScoreWords, TokenPlot };
