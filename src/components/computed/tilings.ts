import { type Candidate, ranking, type Tiling, tiling } from "../../mechanisms/internvl/algorithm.ts";

/*
 * What the parts of a drawing of InternVL's tiles show; all of it comes from the algorithm.
 */

/** An image, width before height, and how many tiles it may get: what all these parts take. */
export interface TilingProps {
  image: readonly [width: number, height: number];
  /** Tiles at most. */
  most?: number;
}

export function tilingOf({ image: [width, height], most = 12 }: TilingProps): Tiling {
  return tiling({ width, height }, { maxTiles: most });
}

/** What words can name. */
export function tilingWords(props: TilingProps): { [name: string]: number | string } {
  const { image, most = 12 } = props;
  const { grid, resized, tiles, images, tokensPerImage, tokens } = tilingOf(props);
  const all = ranked(props);
  return {
    image: image.join("×"),
    most,
    candidates: all.length,
    nearest: all.filter(({ distance }) => distance === all[0]?.distance).length,
    grid: `${grid.columns} : ${grid.rows}`,
    resized: `${resized.width}×${resized.height}`,
    tiles,
    squares: images,
    perSquare: tokensPerImage,
    tokens,
  };
}

export interface ShownCandidate extends Candidate {
  isChosen: boolean;
}

/**
 * Some of the candidates, in the order asked for.
 *
 * @throws if one of them is no candidate, or the chosen one is not among them
 */
export function shownCandidates(props: TilingProps, grids: readonly (readonly [number, number])[]): ShownCandidate[] {
  const { grid } = tilingOf(props);
  const all = ranked(props);
  const shown = grids.map(([columns, rows]) => {
    const found = all.find((each) => each.columns === columns && each.rows === rows);
    if (!found) throw new Error(`Expected grids of at most ${props.most ?? 12} tiles; found ${columns} × ${rows}.`);
    return { ...found, isChosen: columns === grid.columns && rows === grid.rows };
  });
  if (!shown.some(({ isChosen }) => isChosen)) {
    throw new Error(`Expected the chosen grid, ${grid.columns} × ${grid.rows}, among those shown.`);
  }
  return shown;
}

export interface Stage extends Tiling {
  /** Sides of the squares that get this grid, in pixels; the last stage has no end. */
  from: number;
  to: number | undefined;
}

/** The grids that squares get as their side grows. */
export function stagesOfSquares(most = 12): Stage[] {
  const stages: Stage[] = [];
  // A grid of n × n tiles wins from a side on that is shorter than its own.
  const longest = tilingOf({ image: [1, 1], most }).resized.width * Math.ceil(Math.sqrt(most));
  for (let side = 1; side <= longest; side++) {
    const made = tilingOf({ image: [side, side], most });
    const last = stages.at(-1);
    if (last?.tiles === made.tiles) continue;
    if (last) last.to = side - 1;
    stages.push({ ...made, from: side, to: undefined });
  }
  return stages;
}

function ranked({ image: [width, height], most = 12 }: TilingProps): Candidate[] {
  return ranking({ width, height }, { maxTiles: most });
}
