/** All tables, by subject. */
export * from "./annotations";
export * from "./events";
export * from "./people";
export * from "./reading";
export * from "./search";
export * from "./sources";
export * from "./text";
