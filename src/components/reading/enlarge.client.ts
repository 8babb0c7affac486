import figureViewCss from "../../styles/figure-view.css?url";
import { addStyles } from "../page/add-styles.client.ts";

/** Opens the larger view of a figure; all else about it is loaded only then. */
async function enlarge(figure: HTMLElement): Promise<void> {
  const [{ showFigure }] = await Promise.all([import("./figure-view.client.ts"), addStyles(figureViewCss)]);
  showFigure(figure);
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const figure = target.closest<HTMLElement>("figure");
  if (!figure?.querySelector(".enlarge")) return;
  const isButton = target.closest(".enlarge") !== null;
  // The drawing itself opens it, too; but its links lead on, and its words can be selected.
  const isPicture = target.closest(".panels svg, img") !== null && !target.closest("a") && getSelection()?.isCollapsed;
  if (isButton || isPicture) void enlarge(figure);
});
