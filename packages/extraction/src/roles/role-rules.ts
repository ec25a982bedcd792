import { contextRules } from "../context.ts";
import { comparisonRules } from "./comparison-rules.ts";
import { describedRules, ownRules } from "./own-rules.ts";
import { passingRules } from "./passing-rules.ts";
import type { RoleRule } from "./role-rule.ts";

/** All rules of roles in the order in which they are asked; the first that holds decides for a mention. */
export const roleRules: readonly RoleRule[] = contextRules([
  ...passingRules,
  ...ownRules,
  ...comparisonRules,
  ...describedRules,
]);
