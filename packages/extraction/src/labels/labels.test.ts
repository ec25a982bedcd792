import { describe, expect, test } from "vitest";
import { createExtractor } from "../index.ts";

const extractor = createExtractor();

function labelled(title: string, abstract: string) {
  return extractor.extract({ key: "k", title, abstract });
}

describe("labels", () => {
  test.each([
    [
      "Oakwise: Post-Training Quantization of Chat Models",
      "Large language models need much memory. We propose Oakwise, a post-training quantization method that quantizes weights and activations to W4A8. Oakwise runs 2x faster on A100.",
      ["post-training-quantization", "weight-activation-quantization"],
      ["llm"],
    ],
    [
      "Fern: Speculative Decoding with Trees",
      "Large language models are slow. We introduce Fern, a speculative decoding scheme in which the draft model grows a tree. Fern outperforms existing quantization methods.",
      ["speculative-decoding"],
      ["llm"],
    ],
    [
      "Merging Visual Tokens for Vision-Language Models",
      "Vision-language models build on large language models and carry many visual tokens. We merge visual tokens between layers without any training.",
      ["token-reduction"],
      ["vlm"],
    ],
    [
      "Few-Step Video Diffusion by Feature Caching",
      "Diffusion models need many steps. We present a feature caching scheme that reuses features across timesteps, and we distill the model to a few-step sampler.",
      ["feature-caching", "knowledge-distillation", "sampling-step-reduction"],
      ["diffusion"],
    ],
    [
      "A Systolic Array for Sparse Convolutional Networks",
      "We design a hardware accelerator for convolutional neural networks with structured pruning. The systolic array is synthesized in 28 nm.",
      ["accelerator-architecture", "structured-pruning"],
      ["cnn"],
    ],
  ])("of %s", (title, abstract, techniques, classes) => {
    const record = labelled(title, abstract);
    expect([...record.techniques].sort()).toEqual(techniques);
    expect([...record.model_classes].sort()).toEqual(classes);
  });

  test("quote the words that they stand on, with rule and confidence", () => {
    const record = labelled("Pruning Small Rankers", "We present a channel pruning method for rankers.");
    for (const label of record.labels) {
      expect(record.text.slice(label.start, label.end)).toBe(label.quote);
      expect(label.rule).toMatch(/^technique\/|^model-class\//);
      expect(label.confidence).toBeGreaterThan(0);
      expect(label.confidence).toBeLessThanOrEqual(1);
    }
    expect(record.labels.find((label) => label.label === "structured-pruning")?.quote).toBe("channel pruning");
  });

  test("do not come from what others do or what is avoided", () => {
    const record = labelled(
      "A Better Cache for Web Pages",
      "We present a cache for web pages. Unlike knowledge distillation it needs no teacher, and it is orthogonal to existing pruning methods.",
    );
    expect(record.techniques).toEqual([]);
  });
});
