import { remembered } from "../../remembered.ts";
import { isGenericName, isGenericWord } from "../vocabulary.ts";
import data from "./ordinary.yaml";

const ordinary = new Set(Object.values(data as Readonly<Record<string, readonly string[][]>>).flat(2));

/** True for a word that is no name although it is written with capitals: "LLMs", "Krylov", "English-German". */
export const isOrdinary = remembered(
  (word) => isListed(word) || classes.test(word) || (/^[^-]+-/.test(word) && word.split("-").every(isListed)),
);

/** Plural classes of models: "VideoLLMs". */
const classes = /(?:LLM|LM|VLM|DNN|CNN|RNN|GNN|SNN|ViT|DiT|SSM|MoE|GAN|VAE|GPU|CPU|NPU)s$/;

function isListed(word: string): boolean {
  return isPlain(word) || (word.endsWith("s") && isPlain(word.slice(0, -1)));
}

function isPlain(word: string): boolean {
  return ordinary.has(word) || isGenericWord(word) || isGenericName(word);
}
