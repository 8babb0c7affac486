/** What this project uses of `subset-font`, which brings no types. */
declare module "subset-font" {
  interface Options {
    targetFormat?: "sfnt" | "woff" | "woff2";
    noHinting?: boolean;
    keepFeatures?: string[];
    variationAxes?: { [axis: string]: number | { min: number; max: number; default?: number } };
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
