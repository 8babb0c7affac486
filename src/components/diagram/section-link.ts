/** The address of a section, from its label: `sec-contrastive` becomes `#sec-contrastive`. */
export function sectionHref(section: string): string {
  return `#${section}`;
}
