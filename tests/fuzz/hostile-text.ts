/** Makes hostile papers: what converters, copy and paste, and ill will put into titles and abstracts. */

/** Mulberry32: a small seeded generator. Source: Tommy Ettinger, public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Maker = (random: () => number) => string;

const WORDS =
  "we propose present Oakleaf LLaMA-7B GPT-4o A100 GPU GPUs FPGA on the over of compared to and respectively outperforms achieves up to 2.31times 1.45x 30% W4A8 KV cache quantization speculative decoding ImageNet MT-Bench dubbed called (SLQ) Slow Leaf Quantization an with without Qwen2.5-VL-72B-Instruct RTX 4090 Jetson reduces memory by 2.17downarrow latency 0.108s/token from 21.5% to 34% tokens/s 7B/13B ResNet-50 diffusion models e.g. i.e. al. Fig. https://example.org/oak-leaf x2014 \\method \\times $10^{5}$ 3-5x faster".split(
    " ",
  );

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const repeat = (random: () => number, most: number, make: Maker, between = ""): string =>
  Array.from({ length: Math.floor(random() * most) }, () => make(random)).join(between);

const codePoint: Maker = (random) => {
  const point = Math.floor(random() * 0x110000);
  return String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
};

const unit: Maker = (random) => String.fromCharCode(Math.floor(random() * 0x10000));

const makers: Readonly<Record<string, Maker>> = {
  words: (random) => repeat(random, 120, (r) => pick(r, WORDS), " "),
  "glued words": (random) => repeat(random, 60, (r) => pick(r, WORDS) + pick(r, ["", " ", "-", "/", ".", ",", "\n"])),
  "code points": (random) => repeat(random, 200, codePoint),
  "lone surrogates": (random) => repeat(random, 120, unit),
  "right to left": (random) =>
    repeat(random, 60, (r) => pick(r, ["نموذج", "מודל", "\u202e", "\u2067", "GPU", "٣٫٥x", "30%"]), " "),
  emoji: (random) =>
    repeat(random, 80, (r) => pick(r, ["👩‍👩‍👧‍👦", "🚀", "🏴‍☠️", "é", "é", "ﬁ", "Ⅷ", "2.5×", "𝟚𝐱", "A100"]), ""),
  "long numbers": (random) =>
    repeat(
      random,
      12,
      (r) => `${repeat(r, 400, () => pick(r, [..."0123456789.,"]))}${pick(r, ["x", "%", "times", " GB", "e+9"])}`,
      " ",
    ),
  brackets: (random) => repeat(random, 300, (r) => pick(r, [..."()[]{}<>$\\^_", "a", " "])),
  "broken LaTeX": (random) =>
    repeat(random, 60, (r) =>
      pick(r, [
        "\\frac{",
        "}",
        "$",
        "\\begin{x}",
        "\\%",
        "\\textbf{",
        "^{",
        "_{",
        "\\",
        "10^{-5}",
        "\\cite{",
        "`",
        "''",
        "~",
      ]),
    ),
  HTML: (random) =>
    repeat(random, 60, (r) => pick(r, ["<p>", "</p>", "<script>", "&amp;", "&#x26;", "&lt", "<", ">", "A100", " "])),
  "white space": (random) =>
    repeat(random, 200, (r) => pick(r, [" ", "\n", "\t", "\u00a0", "\u2028", "\u0000", "\ufeff", "\r\n", "x"])),
  "one letter": (random) => pick(random, [..."aA0.-(%x "]).repeat(Math.floor(random() * 2000)),
};

export interface HostilePaper {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
}

/** Most titles begin so that the paper counts as one on computing and all stages read it. */
const titleStart: Maker = (random) => (random() < 0.8 ? "Oakleaf: GPU Kernels for Neural Networks " : "");

/** One hostile paper; `draw` tells them apart and the generator makes them again. */
export function hostilePaper(random: () => number, draw: number): HostilePaper {
  const kinds = Object.keys(makers);
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, kinds));
  const text = (kind: string) => (makers[kind] as Maker)(random);
  return {
    kind: parts.join(" + "),
    key: `hostile:${draw}`,
    title: titleStart(random) + text(pick(random, kinds)),
    abstract: parts.map(text).join(pick(random, ["", " ", ". ", "\n"])),
  };
}
