/** All tables, by subject. */
export * from "./annotations";
export * from "./criticism";
export * from "./custody";
export * from "./editions";
export * from "./emendations";
export * from "./events";
export * from "./evidence";
export * from "./findings";
export * from "./hypotheses";
export * from "./people";
export * from "./persons";
export * from "./reading";
export * from "./replacement";
export * from "./search";
export * from "./sources";
export * from "./stance";
export * from "./text";
