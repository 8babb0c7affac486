import { allow } from "../invalid-input.ts";

/*
 * Intersection over union of two boxes, and its generalisation, which also tells how far apart they are.
 *
 * Rezatofighi et al. 2019.
 */

/** Corners: x to the right, y down, in any one unit. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Overlap {
  /** Areas. */
  intersection: number;
  union: number;
  /** Of the smallest upright box around both. */
  enclosing: number;
  /** 0 to 1. */
  iou: number;
  /** Above −1, to 1. */
  giou: number;
  /** 1 − GIoU: 0 to below 2. */
  loss: number;
}

/** Throws `InvalidInput` unless both boxes have an area. */
export function overlap(a: Box, b: Box): Overlap {
  const areaA = area(a);
  const areaB = area(b);
  for (const each of [areaA, areaB]) allow(each > 0, "A box has an area: x1 < x2 and y1 < y2.");
  const intersection = area({
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
    x2: Math.min(a.x2, b.x2),
    y2: Math.min(a.y2, b.y2),
  });
  const union = areaA + areaB - intersection;
  const enclosing = area({
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  });
  const iou = intersection / union;
  const giou = iou - (enclosing - union) / enclosing;
  return { intersection, union, enclosing, iou, giou, loss: 1 - giou };
}

/** Nothing if a side is turned round, as where boxes lie apart. */
function area({ x1, y1, x2, y2 }: Box): number {
  return Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
}
