/** The file as a folder of notes for Obsidian and other readers of Markdown. */
export { type VaultSource, vaultSource } from "./source.ts";
export { type VaultReport, writeVault } from "./write-vault.ts";
