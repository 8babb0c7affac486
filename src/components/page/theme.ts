/** Where the reader's choice is kept: `light`, `dark`, or nothing while the system decides. */
export const THEME_KEY = "survey-theme";
