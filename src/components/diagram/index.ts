import Arrow from "./Arrow.astro";
import Bar from "./Bar.astro";
import Box from "./Box.astro";
import Brace from "./Brace.astro";
import Choice from "./Choice.astro";
import Label from "./Label.astro";
import Lane from "./Lane.astro";
import Masked from "./Masked.astro";
import Matrix from "./Matrix.astro";
import Op from "./Op.astro";
import Panel from "./Panel.astro";
import Photo from "./Photo.astro";
import Pill from "./Pill.astro";
import Snippet from "./Snippet.astro";
import Special from "./Special.astro";
import Stack from "./Stack.astro";
import Tiles from "./Tiles.astro";
import Tokens from "./Tokens.astro";
import Weights from "./Weights.astro";
import Wire from "./Wire.astro";

/** What the author of a figure may write. Panel holds the rest; all take literal props only. */
export const diagram = {
  Arrow,
  Bar,
  Box,
  Brace,
  Choice,
  Label,
  Lane,
  Masked,
  Matrix,
  Op,
  Panel,
  Photo,
  Pill,
  Snippet,
  Special,
  Stack,
  Tiles,
  Tokens,
  Weights,
  Wire,
};
