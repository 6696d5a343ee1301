//! All in one map: for tests and throw-away stores.
