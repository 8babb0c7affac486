import { z } from "astro/zod";

/**
 * Front matter of `content/figures/*.mdx`. The body is a drawing or a listing; or there is an image file
 * and no body. `T` is what an image path becomes: a string, or what Astro's `image()` makes of it.
 */
export const figureFields = <T extends z.ZodType>(image: T) => ({
  title: z.string().min(1),
  /** Markdown; what there is to see. */
  caption: z.string().min(1),
  /** Two to five sentences that tell what the picture tells. */
  alt: z.string().min(1),
  /** Markdown; whose idea the picture is. */
  source: z.string().min(1),
  /** Path of an image file beside the figure: PNG, JPEG, WebP, AVIF or SVG. */
  image: image.optional(),
  /** The same picture for the dark scheme. */
  imageDark: image.optional(),
});

export const figureSchema = z.strictObject(figureFields(z.string().min(1)));
