/** Papers of our own making for tests: real enough that every stage has work, and as many as wanted. */

const DEVICES = ["A100", "Jetson Orin", "RTX 4090", "Snapdragon 8 Gen 3", "Xeon CPU", "TPU v4"];
const MODELS = ["LLaMA-7B", "Qwen2.5-7B", "ResNet-50", "Stable Diffusion", "OPT-13B"];
const WAYS = ["post-training quantization", "speculative decoding", "structured pruning", "KV cache compression"];

export interface TestPaper {
  readonly title: string;
  readonly abstract: string;
}

/** The n-th paper: always the same. */
export function paper(n: number): TestPaper {
  const pick = (list: readonly string[], step: number) => list[(n * step) % list.length];
  const name = `Quick${String.fromCharCode(65 + (n % 26))}${n}`;
  return {
    title: `${name}: Faster Inference by ${pick(WAYS, 1)}`,
    abstract: `Large models are slow on small devices. We propose ${name}, a method for ${pick(WAYS, 1)} of ${pick(MODELS, 3)}. On ${pick(DEVICES, 5)} it is ${1 + (n % 40) / 10}x faster than vLLM and saves ${10 + (n % 60)}% of memory on MT-Bench.`,
  };
}

export function papers(count: number, from = 0): TestPaper[] {
  return Array.from({ length: count }, (_, i) => paper(from + i));
}

export function jsonLines(list: readonly object[]): string {
  return list.map((item) => `${JSON.stringify(item)}\n`).join("");
}
