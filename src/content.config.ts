import { createRequire } from "node:module";

// Node loads the collections, as it has done for the integrations: Vite would compile the whole pipeline anew.
export const { collections } = createRequire(import.meta.url)("./collections.ts") as typeof import("./collections.ts");
