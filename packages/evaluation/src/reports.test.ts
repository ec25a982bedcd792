import { FaultError } from "@accelgraph/domain";
import { describe, expect, it, test } from "vitest";
import {
  calibrationOf,
  errorsByKind,
  evaluate,
  evaluationJson,
  formatCalibration,
  formatErrors,
  formatEvaluation,
  formatRuleReport,
  type JudgedClaim,
  judgedClaims,
  parseGold,
  ruleReport,
} from "./index.ts";

const gold = parseGold(
  '{"id":"a","title":"Oakwise","entities":[{"type":"method","name":"Oakwise","role":"proposed"}],"techniques":["pruning"],"model_classes":[],"measurements":[]}\n\n',
  "gold.jsonl",
);

function claim(confidence: number, right: boolean, rules: string[] = ["r"]): JudgedClaim {
  return { row: "technique", right, confidence, rules, title: "t" };
}

describe("parseGold", () => {
  test.each([
    ["{", "not JSON"],
    ["[]", "not an object"],
    ['{"title":"x"}', 'no list "entities"'],
    [
      '{"title":"x","entities":[{"type":"method","name":"y","role":"hero"}],"techniques":[],"model_classes":[],"measurements":[]}',
      '"hero" is no role',
    ],
  ])("names the line of %s", (line, message) => {
    const read = () => parseGold(`\n${line}\n`, "gold.jsonl");
    expect(read).toThrow(FaultError);
    expect(read).toThrow("gold.jsonl:2");
    expect(read).toThrow(message);
  });
});

describe("formatEvaluation", () => {
  it("prints one line a row and the headline", () => {
    const lines = formatEvaluation(evaluate(gold, gold)).split("\n");
    expect(lines).toHaveLength(16);
    expect(lines[0]).toBe("                     P      R      F1     n");
    expect(lines[9]).toBe("proposed           1.000  1.000  1.000     1");
    expect(lines.at(-1)).toBe("headline macro F1 1.000 over 8 rows; papers wholly right 1 of 1; not predicted 0");
  });
  it("gives the same figures to machines", () => {
    const json = evaluationJson(evaluate(gold, []));
    expect(json).toMatchObject({ works: 0, papers: 1, unpaired: 1 });
    expect(json.table.technique).toEqual({ p: 1, r: 0, f1: 0, n: 1 });
  });
});

describe("formatErrors", () => {
  it("groups errors by kind, at most so many of each", () => {
    const evaluation = evaluate(gold, [
      { id: "a", title: "Oakwise", entities: [], techniques: ["early-exit"], model_classes: [], measurements: [] },
    ]);
    expect([...errorsByKind(evaluation).keys()]).toContain("technique spurious");
    expect(formatErrors(evaluation, 5)).toContain("technique spurious: 1\n  Oakwise | early-exit");
  });
});

describe("calibration", () => {
  it("sets what was said beside what was right", () => {
    const claims = [...Array.from({ length: 9 }, () => claim(0.9, true)), claim(0.9, false), claim(1, true)];
    const { bins, expectedError } = calibrationOf(claims);
    expect(bins.map(({ from, n, shareRight }) => [from, n, shareRight])).toEqual([
      [0.9, 10, 0.9],
      [0.95, 1, 1],
    ]);
    expect(expectedError).toBeCloseTo(0);
    expect(formatCalibration({ bins, expectedError })).toContain("0.90 to 0.95     10  0.900  0.900");
  });
});

describe("rule report", () => {
  it("counts each rule of each claim, and how often it was right", () => {
    const report = ruleReport([claim(1, true, ["a", "b"]), claim(1, false, ["a"]), claim(1, true, ["c"])]);
    expect(report).toEqual([
      { rule: "a", fired: 2, right: 1, precision: 0.5 },
      { rule: "b", fired: 1, right: 1, precision: 1 },
      { rule: "c", fired: 1, right: 1, precision: 1 },
    ]);
    expect(formatRuleReport(report)).toContain("    2      1  0.500  a");
  });
  it("finds the evidence of labels and leaves out what has no confidence", () => {
    const label = {
      kind: "technique",
      label: "pruning",
      rule: "tech.pruning",
      confidence: 0.8,
      start: 0,
      end: 3,
      quote: "Oak",
    } as const;
    const record = {
      ...gold[0],
      id: "a",
      title: "Oakwise",
      text: "",
      in_scope: true,
      entities: [],
      measurements: [],
      labels: [label],
      techniques: ["pruning"],
      model_classes: [],
    };
    const claims = judgedClaims(evaluate(gold, [record]).judgements, [record]);
    expect(claims).toEqual([
      { row: "technique", right: true, confidence: 0.8, rules: ["tech.pruning"], title: "Oakwise" },
    ]);
    expect(judgedClaims(evaluate(gold, gold).judgements, [])).toEqual([]);
  });
});
