/** A page for search engines. */
export interface Place {
  url: string;
  changed?: Date | undefined;
}

/** `sitemap.xml` of sitemaps.org. */
export function sitemap(places: Place[]): string {
  const urls = places.map(({ url, changed }) => {
    const date = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : "";
    return `  <url><loc>${escaped(url)}</loc>${date}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

const references: { [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => references[character] ?? character);
}
