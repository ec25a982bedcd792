import { describe, expect, it } from "vitest";
import { neededWords } from "./needed-words.ts";

describe("the words of which a text must hold one", () => {
  it.each<[RegExp, readonly string[]]>([
    [/\bpropos\w+/, [" propos"]],
    [/\bwe\b/i, [" we "]],
    [/(?:train|test)s? on$/, ["train on", "trains on", "test on", "tests on"]],
    [/[Oo]ur (?:[a-z]+ ){0,3}model\b/, ["model "]],
    [/(?<=\b(?:over|than) (?:the )?$)/y, [" over ", " than ", " over the ", " than the "]],
    [/a+bcd|\d{2,} times?/, ["bcd", " times", " time"]],
    [/(?!never)(?:faster)+/, ["faster"]],
    [/x(?:under|over)?y below/, ["xundery below", "xovery below", "xy below"]],
  ])("are those of %s", (pattern, words) => expect(neededWords(pattern)?.toSorted()).toEqual(words.toSorted()));

  it.each([
    /fast|\d/,
    /(?:faster)?/,
    /(?:faster)*|slower/,
    /[a-z]+/,
    /of|than/,
    /(?:faster){0,2}/,
    /(fas)\1ter|xy/,
    /faſter/iu,
    /(?<ab>x)\k<ab>cde/,
    /\cJabc/,
    /a😀bcd/,
    /(?!faster)/,
  ])("are not known of %s", (pattern) => expect(neededWords(pattern)).toBeUndefined());
});
