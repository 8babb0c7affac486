import { THEME_KEY } from "./theme.ts";

/** A chosen scheme is set before the first paint, so that it never flashes. */
const theme = `try{let t=localStorage.getItem("${THEME_KEY}");if(t)r.theme=t}catch{}`;

/**
 * `data-fresh` stands while a reader who has come to the top of the page has not moved yet; see `below.css`. The entry
 * names the whole address, a text fragment included, which `location` hides.
 */
const fresh =
  'let n=performance.getEntriesByType("navigation")[0];if(n?.type=="navigate"&&!n.name.includes("#"))r.fresh=""';

/** Runs before the first paint. It stands inline, and its hash stands in the policy: any change here changes both. */
export const headScript = `let r=document.documentElement.dataset;${theme};${fresh}`;
