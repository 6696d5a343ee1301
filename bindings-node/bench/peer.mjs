// Builds better-sqlite3 here, with the headers of this machine's Node where there are any.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "node_modules", "better-sqlite3");
const prefix = dirname(dirname(process.execPath));
const isBuilt = existsSync(join(folder, "build", "Release", "better_sqlite3.node"));

if (!isBuilt) {
  const { stdout } = spawnSync("npm", ["root", "--global"], { encoding: "utf8" });
  const gyp = join(stdout.trim(), "npm", "node_modules", "node-gyp", "bin", "node-gyp.js");
  const headers = existsSync(join(prefix, "include", "node", "node.h")) ? [`--nodedir=${prefix}`] : [];
  const { status } = spawnSync(process.execPath, [gyp, "rebuild", "--release", "--silent", ...headers], { cwd: folder, stdio: "inherit" });
  process.exit(status ?? 1);
}
