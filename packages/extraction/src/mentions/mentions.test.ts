import { lexicon } from "@accelgraph/lexicon";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { sentences } from "../sentences/index.ts";
import { tidy } from "../tidy/index.ts";
import { mentions } from "./index.ts";

const title = "Packing Rows for Small Machines";

/** Type and name of all that is named, each once, in order. */
function named(abstract: string): string[] {
  const found = mentions(read(sentences(tidy(title, abstract))), lexicon).mentions;
  return [...new Set(found.map(({ type, name }) => `${type} ${name}`))];
}

test("what kind of thing a coined name is coins nothing", () => {
  expect(named("We propose RowMill, a new row packing machine (RPM) that learns.")).toEqual(["method RowMill"]);
  expect(named("We present RowMill, a small Gaussian Packing system for rows.")).toEqual(["method RowMill"]);
});

test("the matter at hand, spelled out where it is told, is no name of the paper's", () => {
  const abstract =
    "Large Row Navigation (LRN) is a hard task. We propose RowMill, which is the best method for LRN tasks.";
  expect(named(abstract)).toEqual(["method RowMill"]);
});

test("a known name is known by the short form that the text gives it", () => {
  const abstract = "The Lottery Ticket Hypothesis (LTH) speaks of rows. We keep more rows than LTH keeps.";
  expect(named(abstract)).toEqual(["method Lottery Ticket Hypothesis", "method LTH"]);
});

test("a device is called by its name, whatever noun stands behind it", () => {
  expect(named("Rows run on the NVIDIA Hopper architecture and on ARM cores.")).toEqual([
    "hardware Hopper",
    "hardware ARM",
  ]);
  expect(named("Rows run on a 4XA100 server and on GH200 Superchips.")).toEqual(["hardware A100", "hardware GH200"]);
});

test("the noun before a new name says what it is, whatever stands behind", () => {
  expect(named("We compare systems. Our system Quillox is 3x faster than vLLM.")).toContain("method Quillox");
  expect(named("We compare networks. Our network Quillox is 3x faster than vLLM.")).toContain("model Quillox");
});

test("a model whose case varies is known with one capital too", () => {
  expect(named("We prune rows of Llama models.")).toEqual(["model Llama"]);
});

test("two classes of hardware joined by a hyphen are two, behind a count there is one, behind its denial none", () => {
  expect(named("We pack rows by CPU-GPU collaboration.")).toEqual(["hardware CPU", "hardware GPU"]);
  expect(named("We pack rows by MCU-NPU collaboration.")).toEqual(["hardware microcontroller", "hardware NPU"]);
  expect(named("We pack rows in multi-GPU training.")).toEqual(["hardware GPU"]);
  expect(named("We pack rows by non-GPU training.")).toEqual([]);
});

test("what others have proposed is not the paper's", () => {
  expect(named("Recent studies have proposed Split Packing (SP) for rows.")).not.toContain("method SP");
});

test("a hyphen may join two classes of devices", () => {
  expect(named("Our FPGA-CPU platform packs rows.")).toEqual(["hardware FPGA", "hardware CPU"]);
});

test.each([
  ["In our runs it needs 41% less memory than Ingrid while it keeps its rows.", "method Ingrid"],
  ["We pack the rows as implemented in Amalia, the fast inference engine for rows.", "method Amalia"],
  ["We train it with proximal policy optimization on rows.", "method proximal policy optimization"],
  ["It needs 48 g5.12xlarge instances for its rows.", "hardware g5.12xlarge"],
  ["The rows are multiplied on tensor cores.", "hardware tensor core"],
  ["We pack the rows of Ideogram 4.0 for phones.", "model Ideogram 4.0"],
])("%s names %s", (abstract, name) => expect(named(abstract).map((one) => one.replace(/s$/, ""))).toContain(name));

test.each([
  "It packs the rows of the latest 123B+ models.",
  "It adds an L_1 loss to the rows.",
  "The rows were packed by members of the Hanna Kowalska University and others.",
  "It keeps the edge pixels that a Canny filter finds, and so the edge.",
  "It allows direct 3D packing of rows.",
  "It beats GEMMbased packing of rows.",
  "Deep learning recommendation models (DLRMs) need many rows.",
  "It packs rows into an emerging class of memory called row-wall memory, which is small.",
  "It lowers the Late Row Distance (LRD) of what it packs.",
])("%s names nothing", (abstract) => expect(named(abstract)).toEqual([]));
