import type { EntityType, Role } from "@accelgraph/domain";
import type { ContextRule } from "../context.ts";

/** A rule that gives a name its role from the words around it, or around the list in which it stands. */
export interface RoleRule extends ContextRule {
  readonly role: Role;
  readonly types?: readonly EntityType[];
}

const compare =
  "(?:compar(?:ed|ing|able|ison|isons)(?: (?:favou?rably|directly|well))? (?:to|with|against)|in comparison (?:to|with)|relative to|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|over|than|versus|vs\\.?|against|rival(?:s|ing)?|match(?:es|ing)?|on par with|comparable (?:to|with)|superior to|competitive with|unlike|faster than|better than|baselines?|counterparts?|competitors?|alternatives?|state-of-the-art|SOTA|as opposed to|improv(?:es|ing|ement) (?:up)?on|improvements? over|instead of|compare|compared)";

export const roleRules: readonly RoleRule[] = [
  {
    id: "role/compared",
    role: "compared",
    types: ["method", "model", "hardware"],
    reason: "What the result is measured against is a point of comparison.",
    left: new RegExp(
      `\\b${compare}(?:,? (?:such as|like|including|e\\.g\\.,?|the|a|an|existing|previous|prior|current|recent|strong|popular|standard|vanilla|naive|both|even|much|larger|powerful|proprietary|closed-source|open-source|frontier|leading|widely-used|well-optimized|highly|optimized|dense|baselines?|methods?|models?|approaches|works?|systems?|solutions?|frameworks?|inference|serving|engines?|librar(?:y|ies)|state-of-the-art|SOTA|LLMs?|implementations?|kernels?|quantization|[a-z][\\w-]*|\\(|,)){0,6} ?\\(?(?:[A-Z]\\w+['’]s )?$`,
    ),
    zones: ["contribution", "method", "result"],
    examples: {
      match: ["It runs 2x faster than «vLLM».", "It is compared to existing methods such as «GPTQ»."],
      miss: ["We test it on «LLaMA»."],
    },
  },
];
