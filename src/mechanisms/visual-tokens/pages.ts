/**
 * The pages, as in `content/models/`, of the models that have a rule for visual tokens. A survey without any of
 * these models has no calculator.
 */
export const pagesWithRule = ["clip", "idefics", "internvl", "qwen2-vl", "minicpm-v", "cm3leon"] as const;

export type PageWithRule = (typeof pagesWithRule)[number];
