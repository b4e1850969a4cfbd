/** Stands in for the package of the same name, which only a server bundle may import. */
export {};
