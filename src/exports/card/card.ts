/** What the picture shows that stands for a page where somebody shares its address. */
export interface Card {
  /** Of the survey. */
  survey: string;
  title: string;
  /** `Section 2.1.1`, or nothing. */
  place?: string;
  summary: string;
  /** Authors and year. */
  imprint: string;
  /** How many pages the survey has, and which of them in reading order this is. */
  pages: number;
  page?: number;
}

/** Pixels, as those who show cards expect them. */
export const width = 1200;
export const height = 630;
