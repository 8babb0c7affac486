/** Path of the site from its root, without the base → the address to print: absolute where the build knows its site. */
export type Address = (path: string) => string;
