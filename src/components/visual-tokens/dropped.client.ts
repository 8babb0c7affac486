/** Hands on an image that is dropped anywhere on the page, or pasted; while one is above it, `place` is marked. */
export function takeFiles(place: Element, read: (file: File) => void): void {
  const hasFiles = (data: DataTransfer | null) => data?.types.includes("Files") ?? false;
  const take = (event: Event, data: DataTransfer | null) => {
    place.classList.remove("over");
    const [file] = data?.files ?? [];
    if (!file) return;
    event.preventDefault();
    read(file);
  };
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    place.classList.add("over");
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) place.classList.remove("over");
  });
  document.addEventListener("drop", (event) => take(event, event.dataTransfer));
  document.addEventListener("paste", (event) => take(event, event.clipboardData));
}
