// The package's door: what the native half offers, under the names that callers use.
export { version } from "./native.js";
