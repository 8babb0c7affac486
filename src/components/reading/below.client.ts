/** At the reader's first move, has what `below.css` leaves for later laid out, and holds still what is in the window. */
const { dataset } = document.documentElement;
const moves = new AbortController();

function layOut(): void {
  moves.abort();
  const blocks = [...document.querySelectorAll("article > *")];
  const seen = blocks.find((block) => block.getBoundingClientRect().bottom > innerHeight / 2);
  const top = () => seen?.getBoundingClientRect().top ?? 0;
  const before = top();
  delete dataset["fresh"];
  // Before the first scroll nothing above can change its height.
  if (scrollY > 0) scrollBy({ top: top() - before, behavior: "instant" });
}

/** Not every browser tells of an address before it is followed: its place is gone to again. */
function goAgain(): void {
  layOut();
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

if ("fresh" in dataset) {
  for (const move of ["keydown", "pointerdown", "scroll"]) addEventListener(move, layOut, moves);
  if (globalThis.navigation) navigation.addEventListener("navigate", layOut, moves);
  else addEventListener("hashchange", goAgain, { once: true });
}
