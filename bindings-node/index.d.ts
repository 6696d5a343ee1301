export { version } from "./native.js";
