export * from "./driver.ts";
export { migrate } from "./migrate.ts";
export { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";
export * from "./open.ts";
export * from "./queries.ts";
export * from "./tables/index.ts";
