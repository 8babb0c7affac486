import PositionAngles from "./PositionAngles.astro";
import PositionPairs from "./PositionPairs.astro";
import PositionPlaces from "./PositionPlaces.astro";
import PositionStrip from "./PositionStrip.astro";
import PositionWords from "./PositionWords.astro";
import ReadingMask from "./ReadingMask.astro";
import RotatedSpans from "./RotatedSpans.astro";
import TileCandidates from "./TileCandidates.astro";
import TileGrid from "./TileGrid.astro";
import TileSquares from "./TileSquares.astro";
import TileStages from "./TileStages.astro";
import TileWords from "./TileWords.astro";

/** Parts of drawings that an algorithm computes at build time; the author gives its input. They take literal props only. */
export const computed = {
  PositionAngles,
  PositionPairs,
  PositionPlaces,
  PositionStrip,
  PositionWords,
  ReadingMask,
  RotatedSpans,
  TileCandidates,
  TileGrid,
  TileSquares,
  TileStages,
  TileWords,
};
