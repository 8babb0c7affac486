/** Where the reader's choice is kept: `light`, `dark`, or nothing while the system decides. */
export const THEME_KEY = "survey-theme";

/**
 * Runs before the first paint, so that a chosen scheme never flashes. It stands inline, and its hash stands in
 * the policy: any change here changes both.
 */
export const themeScript = `try{let t=localStorage.getItem("${THEME_KEY}");if(t)document.documentElement.dataset.theme=t}catch{}`;
