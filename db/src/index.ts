export * from "./driver.ts";
export { checkIdentity } from "./identity.ts";
export { migrate } from "./migrate.ts";
export { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";
export * from "./open.ts";
export * from "./queries.ts";
export { createSqlRunner, DEFAULT_SQL_LIMITS, type SqlLimits, type SqlRunner } from "./sql-runner.ts";
export * from "./tables/index.ts";
export * from "./users-sql.ts";
