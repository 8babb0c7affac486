/** A line of text of a drawing, as the browser has set it. */
export interface Label {
  text: string;
  /** Id of its figure. */
  figure: string;
  /** Height of its letters on the screen, px. */
  size: number;
  /** Whether it lies within its drawing, with 1 px to spare for rounding. */
  inside: boolean;
  /** Whether it begins within a box of its own group and leaves it. */
  spills: boolean;
  /** Other labels of the same drawing that it covers. */
  covers: string[];
  /** Of its colour against what is painted under it, by WCAG; the weakest of several. */
  contrast: number;
}

/** Runs in the page, so it may use nothing from outside: every line of text of every drawing. */
export function labels(): Label[] {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (brush === null) throw new Error("There is no canvas to read colours with.");

  /** Paints colours over each other, the lowest first. */
  const mixed = (colours: { colour: string; opacity: number }[]): number[] => {
    brush.globalAlpha = 1;
    brush.clearRect(0, 0, 1, 1);
    for (const { colour, opacity } of colours) {
      brush.globalAlpha = opacity;
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
    }
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (rgb: number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;

  /** What is painted under a point before `text`, the lowest first. Only shapes that are filled flat. */
  const ground = (text: Element, shapes: SVGGraphicsElement[], x: number, y: number) =>
    shapes
      .filter((shape) => (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
      .filter((shape) => {
        const box = shape.getBoundingClientRect();
        return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      })
      .map((shape) => {
        const style = getComputedStyle(shape);
        return { colour: style.fill, opacity: Number(style.fillOpacity) * Number(style.opacity) };
      })
      .filter(({ colour }) => colour !== "none" && !colour.startsWith("url"));

  const drawings = [...document.querySelectorAll<SVGSVGElement>("main figure svg")];
  return drawings.flatMap((drawing) => {
    const frame = drawing.getBoundingClientRect();
    const figure = drawing.closest("figure")?.id ?? "";
    const shapes = [...drawing.querySelectorAll<SVGGraphicsElement>("rect, circle")];
    const lines = [...drawing.querySelectorAll<SVGTextElement>("text")]
      .map((line) => ({ line, box: line.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return lines.map(({ line, box }) => {
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const under = mixed([{ colour: paper, opacity: 1 }, ...ground(line, shapes, middle.x, middle.y)]);
      const runs = [...line.querySelectorAll("tspan")];
      const contrasts = [line, ...runs].map((run) => {
        const ink = luminance(mixed([{ colour: getComputedStyle(run).fill, opacity: 1 }]));
        const back = luminance(under);
        return (Math.max(ink, back) + 0.05) / (Math.min(ink, back) + 0.05);
      });
      const sizes = [line, ...runs].map(
        (run) => Number.parseFloat(getComputedStyle(run).fontSize) * (line.getScreenCTM()?.a ?? 0),
      );
      const group = line.parentElement;
      const boxes = group instanceof SVGGElement ? [...group.querySelectorAll(":scope > rect")] : [];
      return {
        text: line.textContent ?? "",
        figure,
        size: Math.min(...sizes),
        inside:
          box.left >= frame.left - 1 &&
          box.right <= frame.right + 1 &&
          box.top >= frame.top - 1 &&
          box.bottom <= frame.bottom + 1,
        spills: boxes.some((shape) => {
          const around = shape.getBoundingClientRect();
          const begins =
            around.left <= middle.x && middle.x <= around.right && around.top <= middle.y && middle.y <= around.bottom;
          return begins && (box.left < around.left - 0.5 || box.right > around.right + 0.5);
        }),
        covers: lines
          .filter(({ line: other }) => other !== line)
          .filter(({ box: other }) => {
            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            // A line's box is higher than its letters.
            return across > 1 && down > 0.35 * Math.min(box.height, other.height);
          })
          .map(({ line: other }) => other.textContent ?? ""),
        contrast: Math.min(...contrasts),
      };
    });
  });
}
