// What a typed program writes; checked by tsc, never run.
import { version } from "../index.js";

export const release: string = version();
// @ts-expect-error the version takes nothing
version("1");
