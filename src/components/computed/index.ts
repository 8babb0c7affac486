import ReadingMask from "./ReadingMask.astro";
import RotatedSpans from "./RotatedSpans.astro";

/** Parts of drawings that an algorithm computes at build time; the author gives its input. */
export const computed = {
  ReadingMask,
  RotatedSpans,
};
