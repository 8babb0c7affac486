import { floorDivide, int } from "../python.ts";
import { checkSize, type Grid, type Size } from "../size.ts";

/*
 * Tiles of InternVL 1.5 and 2: the grid nearest in its proportions, and a thumbnail.
 *
 * Chen et al. 2024, “How Far Are We to GPT-4V?”, figures 3 and 4. Code: OpenGVLab/InternVL at 2410d1d,
 * internvl_chat/internvl/train/dataset.py, find_closest_aspect_ratio and dynamic_preprocess.
 */

export interface TilingOptions {
  /** Fewest and most tiles, without the thumbnail. Training: 12; announced for use: 40. */
  minTiles?: number;
  maxTiles?: number;
  /** Side of a tile in pixels. */
  tile?: number;
  useThumbnail?: boolean;
}

export interface Tiling {
  /** What the image is resized to, whatever this does to its proportions. */
  resized: Size;
  grid: Grid;
  tiles: number;
  thumbnail: boolean;
  /** Tiles and thumbnail. */
  images: number;
  tokensPerImage: number;
  /** Without the two tags around them. */
  tokens: number;
}

/** Grid, tiles and tokens of an image. Throws `InvalidInput` if the height is zero. */
export function tiling(image: Size, options: TilingOptions = {}): Tiling {
  const { minTiles = 1, maxTiles = 12, tile = 448, useThumbnail = true } = options;
  const grid = closestGrid(image, minTiles, maxTiles, tile);
  const tiles = grid.columns * grid.rows;
  const thumbnail = useThumbnail && tiles !== 1;
  const images = tiles + (thumbnail ? 1 : 0);
  // A patch has 14 pixels a side, and the pixel shuffle makes one token of 2 × 2.
  const tokensPerImage = int(floorDivide(tile, 14) ** 2 * 0.5 ** 2);
  return {
    resized: { width: tile * grid.columns, height: tile * grid.rows },
    grid,
    tiles,
    thumbnail,
    images,
    tokensPerImage,
    tokens: images * tokensPerImage,
  };
}

export interface Candidate extends Grid {
  /** |width / height − columns / rows| */
  distance: number;
  /** Area of the image over that of the grid. */
  filled: number;
}

/** Of equally near grids a larger one wins if the image fills more than half of its area. */
function closestGrid(image: Size, minTiles: number, maxTiles: number, tile: number): Grid {
  let best: Grid = { columns: 1, rows: 1 };
  let smallest = Number.POSITIVE_INFINITY;
  for (const { distance, filled, ...grid } of compared(image, minTiles, maxTiles, tile)) {
    if (distance < smallest || (distance === smallest && filled > 0.5)) {
      best = grid;
      smallest = distance;
    }
  }
  return best;
}

/** All candidates, the nearest first, of equally near ones the smaller first. Throws as `tiling`. */
export function ranking(image: Size, { minTiles = 1, maxTiles = 12, tile = 448 }: TilingOptions = {}): Candidate[] {
  return compared(image, minTiles, maxTiles, tile).sort((a, b) => a.distance - b.distance);
}

function compared(image: Size, minTiles: number, maxTiles: number, tile: number): Candidate[] {
  checkSize(image, { width: 0, height: 1 });
  const ratio = image.width / image.height;
  return candidates(minTiles, maxTiles).map((grid) => ({
    ...grid,
    distance: Math.abs(ratio - grid.columns / grid.rows),
    filled: (image.width * image.height) / (tile * tile * grid.columns * grid.rows),
  }));
}

/** All grids of so many tiles, the smaller before the larger. */
function candidates(minTiles: number, maxTiles: number): Grid[] {
  const grids: Grid[] = [];
  for (let columns = 1; columns <= maxTiles; columns++) {
    for (let rows = 1; columns * rows <= maxTiles; rows++) {
      if (columns * rows >= minTiles) grids.push({ columns, rows });
    }
  }
  return grids.sort((a, b) => a.columns * a.rows - b.columns * b.rows);
}
