import { describe, expect, it, test } from "vitest";
import type { MeasurementDraft } from "../document.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { measures } from "./index.ts";
import { entitiesOf, read } from "./sample.ts";

describe("ties", () => {
  const tie = (m: MeasurementDraft | undefined) =>
    m && [m.subject, m.baseline, m.hardware, m.model, m.dataset].map((name) => name ?? "-").join(" ");
  test.each([
    ["It is 2x faster than Osprey on A100.", ["Kestrel Osprey A100 - -"]],
    [
      "Compared to Osprey, Kestrel brings 2x speedup and 3x higher throughput.",
      ["Kestrel Osprey - - -", "Kestrel Osprey - - -"],
    ],
    [
      "It brings 2x and 3x speedups over Osprey and Harrier, respectively.",
      ["Kestrel Osprey - - -", "Kestrel Harrier - - -"],
    ],
    [
      "It brings 2.3x and 1.7x speedup on A100 and RTX 4090, respectively, compared with Osprey.",
      ["Kestrel Osprey A100 - -", "Kestrel Osprey RTX 4090 - -"],
    ],
    ["It outperforms Osprey by 2x and Harrier by 3x.", ["Kestrel Osprey - - -", "Kestrel Harrier - - -"]],
    ["On A100, Kestrel speeds up LLaMA-7B by 2x.", ["Kestrel - A100 LLaMA-7B -"]],
    [
      "Throughput of LLaMA-7B rises by 1.2x on A100, 1.4x on RTX 4090.",
      ["Kestrel - A100 LLaMA-7B -", "Kestrel - RTX 4090 LLaMA-7B -"],
    ],
    [
      "Kestrel reaches 84% accuracy on GSM8K, compared to 83% for Osprey.",
      ["Kestrel Osprey - - GSM8K", "Osprey - - - GSM8K"],
    ],
    ["It lowers perplexity to 5.1.", ["Kestrel - - - -"]],
    ["It is twice as fast as Osprey.", ["Kestrel Osprey - - -"]],
    ["It retains 95% of the accuracy of Osprey.", ["Kestrel Osprey - - -"]],
    ["Existing systems reach only 35% utilization.", ["- - - - -"]],
    ["It gains 12% accuracy, while Osprey gains only 3%.", ["Kestrel Osprey - - -", "Osprey - - - -"]],
    ["Compared with Osprey, which sorts all keys, Kestrel is 2x faster.", ["Kestrel Osprey - - -"]],
    ["It is faster than Osprey (2x) and Harrier (3x).", ["Kestrel Osprey - - -", "Kestrel Harrier - - -"]],
    ["Osprey is beaten by 2.6x.", ["Kestrel Osprey - - -"]],
    ["It outperforms Osprey by 2x, and Harrier by up to 3x.", ["Kestrel Osprey - - -", "Kestrel Harrier - - -"]],
    ["It renders at 134 FPS, while Osprey manages 0.6 FPS.", ["Kestrel Osprey - - -", "Osprey - - - -"]],
    [
      "Its error is 26% below that of Osprey; against Harrier it is down by 60%.",
      ["Kestrel Osprey - - -", "Kestrel Harrier - - -"],
    ],
    ["We run all tests on A100. It takes 5 ms.", ["Kestrel - A100 - -"]],
    ["It gains 81.2% on GSM8K, 3 points above Osprey.", ["Kestrel Osprey - - GSM8K", "Kestrel Osprey - - GSM8K"]],
    ["It saves up to 30% of energy on LLaMA-7B and OPT-13B.", ["Kestrel - - - -"]],
    // A maximum over several rivals is one over none of them.
    ["It is up to 3x faster than Osprey and Harrier.", ["Kestrel Osprey and Harrier - - -"]],
    // Each number has its own rival, named or not.
    [
      "It is 2x, 3x and 4x faster than Osprey, a server-class rival and Harrier, respectively.",
      ["Kestrel Osprey - - -", "Kestrel - - - -", "Kestrel Harrier - - -"],
    ],
    [
      "It brings a 3x speedup and 2x reduction in energy compared to Osprey and Harrier, respectively.",
      ["Kestrel Osprey - - -", "Kestrel Harrier - - -"],
    ],
    // A rival with a number of its own is compared in that number alone, and a participle's places are its own.
    ["It is 3x faster on A100, outperforming Osprey by 20%.", ["Kestrel - A100 - -", "Kestrel Osprey A100 - -"]],
    ["It gains 3.3% on GSM8K, even setting a new mark on MLVU.", ["Kestrel - - - GSM8K"]],
    ["On GSM8K and two further tasks, accuracy rises by 3.3%.", ["Kestrel - - - -"]],
    // A level is compared in its own clause, and not with what a difference behind it names.
    ["It reaches 40% utilization and beats Osprey by 3x.", ["Kestrel - - - -", "Kestrel Osprey - - -"]],
    ["It runs at 45 FPS, 3.2x faster than Osprey.", ["Kestrel - - - -", "Kestrel Osprey - - -"]],
    ["It scores 85.6 on GSM8K, higher than Osprey.", ["Kestrel Osprey - - GSM8K"]],
    ["Its perplexity is 4.2, whereas Osprey obtains 7.6.", ["Kestrel Osprey - - -", "Osprey - - - -"]],
    ["A reply takes 66 ms, and 330 ms with Osprey.", ["Kestrel Osprey - - -", "Osprey - - - -"]],
    ["A reply takes 66 ms, whereas the dense model needs 330 ms.", ["Kestrel - - - -", "- - - - -"]],
    // Who is slower is compared with.
    ["Osprey is 2.5x slower.", ["Kestrel Osprey - - -"]],
    ["It outruns Osprey by 9.4x and Harrier by 6.5x.", ["Kestrel Osprey - - -", "Kestrel Harrier - - -"]],
    ["It prunes 50% of the weights of LLaMA-7B.", ["Kestrel - - LLaMA-7B -"]],
    ["It is 3.4x smaller than LLaMA-7B.", ["Kestrel LLaMA-7B - - -"]],
    // What opens a statement between commas is that of the statement.
    ["On A100, it is up to 3x faster and, on RTX 4090, up to 2x.", ["Kestrel - A100 - -", "Kestrel - RTX 4090 - -"]],
    [
      "On A100, latency drops to 14 ms, and on RTX 4090, speedup is 1.4x.",
      ["Kestrel - A100 - -", "Kestrel - RTX 4090 - -"],
    ],
    [
      "On A100, it is 2x faster than Osprey; with caching, it is 4x faster.",
      ["Kestrel Osprey A100 - -", "Kestrel Osprey A100 - -"],
    ],
    ["It speeds up LLaMA-7B by 2x and cuts energy by 30%.", ["Kestrel - - LLaMA-7B -", "Kestrel - - - -"]],
    [
      "It reaches 71.2% accuracy on GSM8K, 3.1% better than Osprey.",
      ["Kestrel - - - GSM8K", "Kestrel Osprey - - GSM8K"],
    ],
    ["It reduces memory by 4x with only 0.3% accuracy loss on GSM8K.", ["Kestrel - - - -", "Kestrel - - - GSM8K"]],
    ["It is 2x faster than Osprey, and it cuts energy by 30%.", ["Kestrel Osprey - - -", "Kestrel Osprey - - -"]],
    ["It is 2x faster on MLVU, and GSM8K gives the same picture.", ["Kestrel - - - MLVU"]],
    ["LLaMA-7B is 2x faster, and a sparse network uses 3x less memory.", ["Kestrel - - LLaMA-7B -", "Kestrel - - - -"]],
    ["With LSTM and LLaMA-7B, it is 2x faster.", ["Kestrel - - - -"]],
    ["On A100, it takes 2 days, or 40 GPU hours.", ["Kestrel - A100 - -", "Kestrel - A100 - -"]],
    ["Osprey is 1.2x faster than search, and 1.7x with Kestrel.", ["Osprey search - - -", "Kestrel search - - -"]],
    ["It is 2x faster than the widely used Osprey.", ["Kestrel Osprey - - -"]],
    // Scores are those on the data named last, where that is one set and no maximum.
    ["Kestrel is trained for GSM8K. Accuracy rises to 84%.", ["Kestrel - - - GSM8K"]],
    ["Kestrel is trained for GSM8K. It outperforms Osprey by 4%.", ["Kestrel Osprey - - GSM8K"]],
    ["It reads GSM8K. Latency drops by 20%.", ["Kestrel - - - -"]],
    ["It reads GSM8K. Accuracy rises by up to 4%.", ["Kestrel - - - -"]],
    ["It reads GSM8K and MLVU. Accuracy rises to 84%.", ["Kestrel - - - -"]],
    ["On MLVU, LLaMA-7B has become 3x faster.", ["Kestrel - - LLaMA-7B MLVU"]],
    ["It fits into an A100 and decodes up to 36 tokens/s.", ["Kestrel - A100 - -"]],
    // A bracket belongs to the name before it.
    ["It leads on GSM8K (71.2% accuracy) and MLVU (64.5% accuracy).", ["Kestrel - - - GSM8K", "Kestrel - - - MLVU"]],
    // A rival's number is measured as the one that it is set against.
    [
      "It scores 91% on OPT-13B, compared with about 90% for Osprey, and 94% on LLaMA-7B, compared with 92% for Harrier.",
      ["Kestrel Osprey - OPT-13B -", "Osprey - - OPT-13B -", "Kestrel Harrier - LLaMA-7B -", "Harrier - - LLaMA-7B -"],
    ],
    ["It speeds up decoding by 2x with 20% of the tokens left in LLaMA-7B.", ["Kestrel - - LLaMA-7B -"]],
    // A relative clause speaks of the number right before it, and "at" leads on to another one of the same thing.
    [
      "On A100, a step takes 21 ms, which is 2.4x faster than in Osprey.",
      ["Kestrel - A100 - -", "Kestrel Osprey A100 - -"],
    ],
    ["It reaches an error of 8.7% on MLVU at 50 FPS.", ["Kestrel - - - MLVU", "Kestrel - - - MLVU"]],
    [
      "A step takes 40 ms on A100, which is 2x faster and 3x more energy efficient than Osprey.",
      ["Kestrel - A100 - -", "Kestrel Osprey A100 - -", "Kestrel Osprey A100 - -"],
    ],
    ["It is 2x faster than Osprey, alongside better answers of LLaMA-7B.", ["Kestrel Osprey - - -"]],
    // Spread over tasks, and not over the models.
    ["It is 2x faster across many tasks with LLaMA-7B and OPT-13B.", ["Kestrel - - LLaMA-7B -"]],
    ["It is 2x faster across LLaMA-7B and OPT-13B.", ["Kestrel - - - -"]],
    // Words that stand for names.
    ["We test LLaMA-7B and OPT-13B. The latter runs 2x faster.", ["Kestrel - - OPT-13B -"]],
    ["We test A100 and RTX 4090. On the former, it is 2x faster.", ["Kestrel - A100 - -"]],
    ["We test LLaMA-7B and OPT-13B. It is 2x faster for the 13B model.", ["Kestrel - - OPT-13B -"]],
    ["Decoding LLaMA-7B takes 5 ms. This is a speedup of 2x.", ["Kestrel - - LLaMA-7B -", "Kestrel - - LLaMA-7B -"]],
  ])("%s", (text, expected) => {
    expect(read(text).map(tie)).toEqual(expected);
  });

  it("gives no model a score that something unnamed has on it", () => {
    const document = sentences(tidy("Rotations", "Our rotation has 84% accuracy on LLaMA-7B."));
    expect(measures(document, entitiesOf(document)).map(tie)).toEqual(["- - - LLaMA-7B -"]);
  });

  test.each([
    ["The board prototype of Kestrel is 2x faster.", "board"],
    ["It is 2x faster than the board prototype.", null],
  ])("%s", (text, hardware) => {
    const document = sentences(tidy("Kestrel: Tiles That Rest", `We present Kestrel. ${text}`));
    const [device] = entitiesOf(document, [["board", "hardware", "target"]]);
    const classed = device && { ...device, mentions: device.mentions.map((m) => ({ ...m, isClass: true })) };
    const entities = [...entitiesOf(document), ...(classed ? [classed] : [])];
    expect(measures(document, entities).map((m) => m.hardware)).toEqual([hardware]);
  });

  it("turns a rival's loss into a gain", () => {
    expect(read("On accuracy, Osprey is 3.8% worse.").map((m) => m.change)).toEqual(["increase"]);
  });

  it("keeps a short phrase for a rival without a name", () => {
    expect(read("It is 2x faster than the dense version.")[0]?.baseline).toBe("dense version");
  });
});
