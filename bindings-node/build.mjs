// Builds the native half into this folder, by cargo: `--release` the one to ship, `--missing` only where there is none.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const libc = { linux: "-gnu", win32: "-msvc" }[process.platform] ?? "";
const built = join(folder, `crm-core.${process.platform}-${process.arch}${libc}.node`);
const asked = process.argv.slice(2).filter((flag) => flag !== "--missing");
if (process.argv.includes("--missing") && existsSync(built)) process.exit();

const cargo = ["build", "--locked", "--package", "bindings-node", "--message-format", "json-render-diagnostics"];
const { status, stdout } = spawnSync("cargo", [...cargo, ...asked], {
  cwd: folder,
  encoding: "utf8",
  maxBuffer: 1 << 28,
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) process.exit(status ?? 1);

const told = stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
const isAddon = ({ reason, target }) => reason === "compiler-artifact" && target.name === "bindings_node" && target.kind.includes("cdylib");
const [library] = told.findLast(isAddon).filenames;
// Under its name only when it is whole; a program that has the old one open keeps that.
copyFileSync(library, `${built}.new`);
renameSync(`${built}.new`, built);
