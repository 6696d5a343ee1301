// The same door for `import`: one copy of every class, however the package was loaded.
import door from "./index.js";

export const { Collection, Crm, CrmError, Earlier, Report, Transaction, version } = door;
