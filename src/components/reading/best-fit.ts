export interface Size {
  width: number;
  height: number;
}

/**
 * The greatest width that all panels can have so that they are seen whole, in as many columns as is best. `ratios`
 * are heights for a width of 1; lengths in px.
 */
export function bestFit(ratios: number[], room: Size, gap: number): number {
  const widths = ratios.map((_, index) => {
    const columns = index + 1;
    const rows = Array.from({ length: Math.ceil(ratios.length / columns) }, (_, row) =>
      Math.max(...ratios.slice(row * columns, (row + 1) * columns)),
    );
    const across = (room.width - gap * (columns - 1)) / columns;
    const down = (room.height - gap * (rows.length - 1)) / rows.reduce((sum, ratio) => sum + ratio, 0);
    return Math.min(across, down);
  });
  return Math.max(0, ...widths);
}
