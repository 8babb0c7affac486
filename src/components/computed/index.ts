import ReadingMask from "./ReadingMask.astro";
import RotatedSpans from "./RotatedSpans.astro";
import TileCandidates from "./TileCandidates.astro";
import TileGrid from "./TileGrid.astro";
import TileSquares from "./TileSquares.astro";
import TileStages from "./TileStages.astro";
import TileWords from "./TileWords.astro";

/** Parts of drawings that an algorithm computes at build time; the author gives its input. They take literal props only. */
export const computed = {
  ReadingMask,
  RotatedSpans,
  TileCandidates,
  TileGrid,
  TileSquares,
  TileStages,
  TileWords,
};
